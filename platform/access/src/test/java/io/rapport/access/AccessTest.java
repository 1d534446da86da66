package io.rapport.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.rapport.teststack.AccessToken;
import io.rapport.teststack.OidcStack;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@QuarkusTest
@QuarkusTestResource(OidcStack.class)
class AccessTest {

  private static final String SHOP = "/projects/shop/reports";

  @Test
  void a_member_with_the_role_goes_on_as_who_they_are() {
    as("viewer").get(SHOP).then().statusCode(200).body(equalTo("viewer"));
  }

  @Test
  void a_higher_role_includes_the_lower_ones() {
    as("editor").get(SHOP).then().statusCode(200);
    as("editor").delete(SHOP).then().statusCode(204);
  }

  @Test
  void too_low_a_role_is_forbidden_and_is_told_which_one_it_takes() {
    problem(as("viewer").delete(SHOP).then(), 403, "forbidden")
        .body("detail", equalTo("This needs the role editor."));
  }

  @Test
  void a_stranger_is_told_the_same_as_if_there_were_no_such_project() {
    var stranger = as("stranger").get(SHOP);
    var nowhere = as("viewer").get("/projects/nowhere/reports");

    problem(stranger.then(), 404, "not-found").body("detail", equalTo("No such project."));
    problem(nowhere.then(), 404, "not-found").body("detail", equalTo("No such project."));
  }

  @Test
  void the_realm_role_admin_opens_no_project() {
    problem(
        given().auth().oauth2(AccessToken.of("boss", "admin")).get(SHOP).then(), 404, "not-found");
  }

  @Test
  void without_a_token_nobody_learns_whether_there_is_a_project() {
    unauthenticated(given().get(SHOP));
    unauthenticated(given().get("/projects/nowhere/reports"));
  }

  static final List<String> WORTHLESS_TOKENS =
      List.of(
          "no-token-at-all",
          AccessToken.expired("viewer"),
          AccessToken.forAudience("another-api", "viewer"),
          forged());

  @ParameterizedTest
  @FieldSource("WORTHLESS_TOKENS")
  void a_worthless_token_is_as_good_as_none(String token) {
    unauthenticated(given().auth().oauth2(token).get(SHOP));
  }

  @Test
  void a_resource_that_asks_for_no_role_is_open() {
    given().get("/open").then().statusCode(200);
  }

  @Test
  void a_resource_that_names_no_project_is_closed_to_all() {
    problem(as("editor").get("/projectless").then(), 404, "not-found");
  }

  /** The viewer's token, which says that it is the editor's. */
  private static String forged() {
    var viewer = AccessToken.of("viewer").split("\\.");
    var editor = AccessToken.of("editor").split("\\.");
    return editor[0] + "." + editor[1] + "." + viewer[2];
  }

  private static RequestSpecification as(String subject) {
    return given().auth().oauth2(AccessToken.of(subject));
  }

  private static void unauthenticated(Response answer) {
    problem(answer.then(), 401, "unauthenticated").header("WWW-Authenticate", "Bearer");
  }

  private static ValidatableResponse problem(ValidatableResponse answer, int status, String type) {
    return answer
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:rapport:problem:" + type));
  }
}
