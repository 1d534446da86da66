package io.rapport.problems;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way a request can fail, and what the caller is told. */
@QuarkusTest
class ProblemsTest {

  @TestHTTPResource("/orders")
  URI orders;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"customer":"a","colour":"red"}          | colour         | is not a known field
          {"customer":{"name":"a"}}                | customer       | must be a string
          {"customer":" "}                         | customer       | must not be blank
          {"customer":"a","size":"huge"}           | size           | must be one of small, large
          {"customer":"a","due":"yesterday"}       | due            | must be a time in RFC 3339
          {"customer":"a","coupon":"x"}            | coupon         | must be a UUID
          {"customer":"a","gift":"perhaps"}        | gift           | must be true or false
          {"customer":"a","lines":5}               | lines          | must be an array
          {"customer":"a","lines":[{"count":"x"}]} | lines[0].count | must be a number
          {"customer":"a","lines":[{"count":1.5}]} | lines[0].count | must be a number
          {"customer":"a","lines":[{"count":"1"}]} | lines[0].count | must be a number
          {"customer":5}                           | customer       | must be a string
          {"customer":"a","lines":[{"count":9999999999}]} | lines[0].count | is out of range
          {"customer":"a","lines":[{"count":-1}]}  | lines[0]       | must not be negative
          {"customer":"a","lines":[{},{"x":1}]}    | lines[1].x     | is not a known field
          """)
  void a_wrong_field_is_named_with_its_reason(String body, String field, String reason) {
    problem(post(body), 400, "invalid")
        .body("detail", equalTo(field + ": " + reason))
        .body("errors", equalTo(List.of(Map.of("field", field, "reason", reason))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"customer":       | The body is not the JSON that is expected here (line 1, column 13).
          {'customer':'a'}   | The body is not the JSON that is expected here (line 1, column 2).
          []                 | The body is not the JSON that is expected here (line 1, column 1).
          "text"             | The body is not the JSON that is expected here (line 1, column 1).
          {"customer":"a"} x | The body is not the JSON that is expected here (line 1, column 18).
          """)
  void a_body_that_is_not_the_expected_json_is_malformed(String body, String detail) {
    problem(post(body), 400, "malformed")
        .body("detail", equalTo(detail))
        .body("$", not(hasKey("errors")));
  }

  @Test
  void an_absent_body_is_invalid() {
    problem(given().contentType("application/json").post("/orders").then(), 400, "invalid");
  }

  @ParameterizedTest
  @CsvSource({
    "limit=501, limit, is at most 500",
    "limit=many, limit, cannot be read",
    "limit=99999999999, limit, cannot be read"
  })
  void a_wrong_query_parameter_is_named_with_its_reason(String query, String field, String reason) {
    problem(given().get("/orders?" + query).then(), 400, "invalid")
        .body("errors", equalTo(List.of(Map.of("field", field, "reason", reason))));
  }

  @ParameterizedTest
  @CsvSource({
    "unauthenticated, 401, unauthenticated, Send a valid access token.",
    "forbidden, 403, forbidden, Your role does not permit this.",
    "missing, 404, not-found, No such order.",
    "conflict, 409, conflict, It was sent already.",
    "two-fields, 400, invalid, from: is after to",
    "boom, 500, internal, The request failed; it was logged."
  })
  void what_a_resource_throws_becomes_its_problem_and_nothing_leaks(
      String way, int status, String type, String detail) {
    var answer = given().get("/orders/" + way).then();

    problem(answer, status, type).body("detail", equalTo(detail));
    assertThat(answer.extract().asString()).doesNotContain("secret");
  }

  @Test
  void every_wrong_field_is_listed() {
    given()
        .get("/orders/two-fields")
        .then()
        .body("errors.field", equalTo(List.of("from", "to")))
        .body("errors.reason", equalTo(List.of("is after to", "is no date")));
  }

  @Test
  void a_problem_that_a_value_states_when_it_is_made_is_answered_as_it_is() {
    problem(post("{\"customer\":\"nobody\"}"), 409, "conflict")
        .body("detail", equalTo("Nobody cannot order."));
  }

  @Test
  void what_the_framework_refuses_is_a_problem_too() {
    problem(given().get("/nowhere").then(), 404, "not-found");
    problem(given().delete("/orders").then(), 405, "method-not-allowed");
    problem(given().accept("text/csv").get("/orders").then(), 406, "not-acceptable");
    problem(
        given().contentType("text/plain").body("x").post("/orders").then(),
        415,
        "unsupported-media-type");
  }

  @Test
  void the_other_headers_of_an_answer_stay() {
    problem(given().get("/orders/busy").then(), 503, "unavailable").header("Retry-After", "3");
    given().get("/orders/unauthenticated").then().header("WWW-Authenticate", "Bearer");
  }

  @Test
  void a_status_without_a_kind_of_its_own_keeps_its_number() {
    given()
        .get("/orders/teapot")
        .then()
        .statusCode(418)
        .contentType(Problem.MEDIA_TYPE)
        .body("type", equalTo("about:blank"))
        .body("status", equalTo(418));
  }

  @Test
  void a_body_that_announces_itself_as_too_large_is_refused_with_the_limit() {
    problem(post("{\"customer\":\"" + "x".repeat(20_000) + "\"}"), 413, "too-large")
        .body("detail", equalTo("The body may have 10240 bytes at most."));
  }

  @Test
  void a_body_that_grows_too_large_is_refused_while_it_comes() throws Exception {
    var body = new ByteArrayInputStream(" ".repeat(20_000).getBytes(UTF_8));
    var request =
        HttpRequest.newBuilder(orders)
            .version(HttpClient.Version.HTTP_1_1)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
            .build();

    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.discarding());

      assertThat(answer.statusCode()).isEqualTo(413);
    }
  }

  @Test
  void a_good_request_is_none_of_this() {
    post("{\"customer\":\"anna\",\"lines\":[{\"product\":\"p\",\"count\":2}]}").statusCode(200);
  }

  private static ValidatableResponse post(String body) {
    return given().contentType("application/json").body(body).post("/orders").then();
  }

  private static ValidatableResponse problem(ValidatableResponse answer, int status, String type) {
    return answer
        .statusCode(status)
        .contentType(Problem.MEDIA_TYPE)
        .body("type", equalTo("urn:rapport:problem:" + type))
        .body("status", equalTo(status));
  }
}
