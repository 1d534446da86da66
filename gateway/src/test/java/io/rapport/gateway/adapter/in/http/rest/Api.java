package io.rapport.gateway.adapter.in.http.rest;

import static io.restassured.RestAssured.given;

import io.rapport.teststack.AccessToken;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The API as a caller with a bearer token uses it. */
final class Api {

  static final Map<String, Object> SHOP =
      Map.of("name", "Shop", "timeZone", "Europe/Berlin", "currency", "EUR");

  private Api() {}

  /** A request of this person, who has no realm role. */
  static RequestSpecification as(String person) {
    return given().auth().oauth2(AccessToken.of(person)).contentType(ContentType.JSON);
  }

  /** A request of this person, who may create projects. */
  static RequestSpecification asCreator(String person) {
    return given().auth().oauth2(AccessToken.of(person, "admin")).contentType(ContentType.JSON);
  }

  /** Creates a project of which this person is the admin, and tells its id. */
  static String projectOf(String creator) {
    return asCreator(creator)
        .body(SHOP)
        .post("/api/projects")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Gives the project's admin and these others their seats. */
  static Response members(String project, String admin, List<Map<String, String>> others) {
    return as(admin)
        .body(
            Map.of(
                "members",
                Stream.concat(Stream.of(seat(admin, "admin")), others.stream()).toList()))
        .put("/api/projects/" + project + "/members");
  }

  static Map<String, String> seat(String person, String role) {
    return Map.of("email", person + "@example.com", "role", role);
  }

  /** Makes somebody a member, who has logged in since. */
  static void join(String project, String admin, String person, String role) {
    members(project, admin, List.of(seat(person, role))).then().statusCode(200);
    as(person).get("/api/me").then().statusCode(200);
  }
}
