package io.rapport.gateway.adapter.in.http.rest;

import static io.rapport.gateway.adapter.in.http.rest.Api.as;
import static io.rapport.gateway.adapter.in.http.rest.Api.join;
import static io.rapport.gateway.adapter.in.http.rest.Api.members;
import static io.rapport.gateway.adapter.in.http.rest.Api.projectOf;
import static io.rapport.gateway.adapter.in.http.rest.Api.seat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.teststack.AccessToken;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class MemberApiTest {

  private String project;
  private String path;

  @BeforeEach
  void a_project() {
    project = projectOf("anna");
    path = "/api/projects/" + project + "/members";
  }

  @Test
  void the_creator_is_the_first_admin() {
    as("anna")
        .get(path)
        .then()
        .statusCode(200)
        .body(
            "items",
            equalTo(
                List.of(
                    Map.of(
                        "email", "anna@example.com",
                        "issuer", AccessToken.ISSUER,
                        "subject", "anna",
                        "role", "admin",
                        "state", "active"))));
  }

  @Test
  void an_invited_person_becomes_a_member_at_their_first_call() {
    // Given
    members(project, "anna", List.of(seat("eva", "editor")))
        .then()
        .statusCode(200)
        .body("items.state", contains("active", "invited"));

    // When
    var me = as("eva").get("/api/me");

    // Then
    me.then().body("projects.find { it.id == '" + project + "' }.role", equalTo("editor"));
    as("eva").get(path).then().statusCode(200).body("items.state", contains("active", "active"));
  }

  @Test
  void the_first_call_may_be_to_the_project_itself() {
    members(project, "anna", List.of(seat("eva", "viewer"))).then().statusCode(200);

    as("eva").get("/api/projects/" + project).then().statusCode(200);
  }

  @Test
  void an_address_that_nobody_has_verified_binds_nothing() {
    members(project, "anna", List.of(seat("eva", "admin"))).then().statusCode(200);

    given()
        .auth()
        .oauth2(AccessToken.withUnverifiedEmail("eva"))
        .get("/api/projects/" + project)
        .then()
        .statusCode(404);
  }

  @Test
  void an_address_is_the_same_in_any_case() {
    members(project, "anna", List.of(Map.of("email", "Eva@Example.COM", "role", "viewer")))
        .then()
        .statusCode(200);

    as("eva").get("/api/projects/" + project).then().statusCode(200);
  }

  @Test
  void who_is_not_named_any_more_is_out_at_once() {
    join(project, "anna", "eva", "editor");

    members(project, "anna", List.of()).then().statusCode(200);

    as("eva").get("/api/projects/" + project).then().statusCode(404);
  }

  @Test
  void the_last_admin_cannot_go() {
    as("anna")
        .body(Map.of("members", List.of(seat("anna", "editor"), seat("eva", "admin"))))
        .put(path)
        .then()
        .statusCode(409)
        .body("errors[0].field", equalTo("members"));
    as("anna").get(path).then().body("items.role", contains("admin"));
  }

  @Test
  void an_admin_can_go_when_another_stays() {
    join(project, "anna", "eva", "admin");

    as("anna")
        .body(Map.of("members", List.of(seat("eva", "admin"))))
        .put(path)
        .then()
        .statusCode(200);

    as("anna").get(path).then().statusCode(404);
    as("eva").get(path).then().body("items.email", contains("eva@example.com"));
  }

  @Test
  void a_program_is_a_member_by_its_identity() {
    members(
            project,
            "anna",
            List.of(Map.of("issuer", AccessToken.ISSUER, "subject", "job", "role", "viewer")))
        .then()
        .statusCode(200);

    as("job").get("/api/projects/" + project).then().statusCode(200);
  }

  @Test
  void a_list_that_was_changed_in_the_meantime_is_not_replaced() {
    members(project, "anna", List.of(seat("eva", "viewer"))).then().header("ETag", "\"2\"");

    as("anna")
        .header("If-Match", "\"1\"")
        .body(Map.of("members", List.of(seat("anna", "admin"))))
        .put(path)
        .then()
        .statusCode(412);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                                                 | members
          {"members": null}                                                  | members
          {"members": [null]}                                                | members[0]
          {"members": [{"email": "eva@example.com"}]}                        | members[0].role
          {"members": [{"email": "eva@example.com", "role": "owner"}]}       | members[0].role
          {"members": [{"email": "eva@example.com", "role": 1}]}             | members[0].role
          {"members": [{"email": "eva", "role": "viewer"}]}                  | members[0].email
          {"members": [{"role": "viewer"}]}                                  | members[0]
          {"members": [{"subject": "eva", "role": "viewer"}]}                | members[0]
          {"members": [{"email": "a@b", "issuer": "i", "subject": "s", "role": "viewer"}]} | members[0]
          {"members": [{"email": "a@b", "role": "viewer", "state": "active"}]}             | members[0].state
          {"members": [{"email": "a@b", "role": "viewer"}, {"email": "A@b", "role": "admin"}]} | members[1]
          """)
  void a_wrong_list_is_refused_where_it_is_wrong(String body, String field) {
    as("anna")
        .body(body)
        .put(path)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.field", contains(field));
  }

  @Test
  void who_has_no_project_sees_none() {
    as("nobody")
        .get("/api/me")
        .then()
        .statusCode(200)
        .body("subject", equalTo("nobody"))
        .body("issuer", equalTo(AccessToken.ISSUER))
        .body("email", equalTo("nobody@example.com"))
        .body("name", equalTo("nobody"))
        .body("permissions", empty())
        .body("projects", empty());
  }

  @Test
  void who_may_create_projects_is_told_so() {
    Api.asCreator("anna").get("/api/me").then().body("permissions", contains("createProjects"));
  }
}
