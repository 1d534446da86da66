package io.rapport.gateway.adapter.in.http.rest;

import static io.rapport.gateway.adapter.in.http.rest.Api.as;
import static io.rapport.gateway.adapter.in.http.rest.Api.join;
import static io.rapport.gateway.adapter.in.http.rest.Api.projectOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.teststack.AccessToken;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every endpoint against everybody who must not use it. */
@QuarkusTest
class AccessTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/endpoints.csv", numLinesToSkip = 1)
  void without_a_valid_token_nothing_is_answered(Method method, String path, String role) {
    var real = real(path, projectOf("anna"));

    refused(given(), method, real);
    refused(given().auth().oauth2("nonsense"), method, real);
    refused(given().auth().oauth2(AccessToken.expired("anna")), method, real);
    refused(given().auth().oauth2(AccessToken.forAudience("another-api", "anna")), method, real);
    refused(given().auth().preemptive().basic("anna", "anna"), method, real);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/endpoints.csv", numLinesToSkip = 1)
  void a_stranger_does_not_learn_that_a_project_exists(Method method, String path, String role) {
    if (path.contains("{project}")) {
      var foreign = real(path, projectOf("anna"));
      var unknown = real(path, UUID.randomUUID().toString());

      var answer = as("stranger").body("{}").request(method, foreign);

      answer.then().statusCode(404).contentType("application/problem+json");
      as("stranger")
          .body("{}")
          .request(method, unknown)
          .then()
          .statusCode(404)
          .body(equalTo(answer.asString()));
      as("stranger").body("{}").request(method, real(path, "no-uuid")).then().statusCode(404);
    }
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/endpoints.csv", numLinesToSkip = 1)
  void too_low_a_role_is_forbidden(Method method, String path, String role) {
    if (role.equals("admin")) {
      var project = projectOf("anna");
      for (var lower : new String[] {"viewer", "editor"}) {
        join(project, "anna", lower, lower);

        as(lower)
            .body("{}")
            .request(method, real(path, project))
            .then()
            .statusCode(403)
            .body("type", equalTo("urn:rapport:problem:forbidden"));
      }
    }
  }

  @Test
  void every_endpoint_stands_in_the_table() throws IOException {
    var table = Files.readAllLines(Path.of("src/test/resources/endpoints.csv"));
    Map<String, Map<String, Object>> paths = given().get("/q/openapi?format=json").path("paths");

    assertThat(paths).hasSizeGreaterThan(5);
    paths.forEach(
        (path, methods) ->
            methods
                .keySet()
                .forEach(
                    method -> {
                      if (!path.equals("/api/openapi")) {
                        var row = method.toUpperCase(Locale.ROOT) + "," + path + ",";
                        assertThat(table).anyMatch(line -> line.startsWith(row));
                      }
                    }));
  }

  private static void refused(RequestSpecification request, Method method, String path) {
    request
        .contentType(ContentType.JSON)
        .body("{}")
        .request(method, path)
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer")
        .contentType("application/problem+json")
        .body("type", equalTo("urn:rapport:problem:unauthenticated"));
  }

  private static String real(String path, String project) {
    return path.replace("{project}", project)
        .replaceAll("\\{(key|webhook|delivery)}", UUID.randomUUID().toString());
  }
}
