package io.rapport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** Reads a problem document as RFC 9457 has it. */
final class RefusedWith {

  private RefusedWith() {}

  /** That status and a document that says so. */
  static JsonPath problem(Response response, int status) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    JsonPath problem = response.jsonPath();
    assertThat(problem.getInt("status")).isEqualTo(status);
    assertThat(problem.getString("type")).startsWith("urn:rapport:problem:");
    assertThat(problem.getString("title")).isNotBlank();
    assertThat(problem.getString("detail")).isNotBlank();
    return problem;
  }

  /** The same, and the field at fault with the reason. */
  static void field(Response response, int status, String field, String reason) {
    List<Map<String, String>> errors = problem(response, status).getList("errors");
    assertThat(errors)
        .as(response.asString())
        .anySatisfy(
            error -> {
              assertThat(error.get("field")).isEqualTo(field);
              assertThat(error.get("reason")).contains(reason);
            });
  }
}
