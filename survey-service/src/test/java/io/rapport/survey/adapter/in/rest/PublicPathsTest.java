package io.rapport.survey.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What faces the public: browsers of any page, and bodies of any size. */
@QuarkusTest
class PublicPathsTest {

  @TestHTTPResource URI service;

  private final Shop.Owner owner;
  private Shop shop;

  PublicPathsTest(Shop.Owner owner) {
    this.owner = owner;
  }

  @BeforeEach
  void a_shop() {
    shop = owner.opens();
  }

  @Test
  void a_page_of_any_origin_may_answer() {
    given()
        .header("Origin", "https://shop.example")
        .header("Access-Control-Request-Method", "PUT")
        .header("Access-Control-Request-Headers", "content-type")
        .options("/survey/v1/responses/" + UUID.randomUUID())
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Origin", "*")
        .header("Access-Control-Allow-Methods", containsString("PUT"))
        .header("Access-Control-Allow-Headers", containsString("content-type"))
        .header("Access-Control-Max-Age", "7200")
        .header("Access-Control-Allow-Credentials", nullValue());
  }

  @Test
  void a_page_of_any_origin_reads_what_came_of_it() {
    Shop.asAnybody()
        .header("Origin", "https://shop.example")
        .body(shop.submission(shop.liveSurvey(), "{\"score\": 9}", true))
        .put("/survey/v1/responses/" + UUID.randomUUID())
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", "*");
    Shop.asAnybody()
        .header("Origin", "https://shop.example")
        .body("{}")
        .put("/survey/v1/responses/" + UUID.randomUUID())
        .then()
        .statusCode(400)
        .header("Access-Control-Allow-Origin", "*");
  }

  @Test
  void no_page_reads_what_members_read() {
    shop.asViewer()
        .header("Origin", "https://shop.example")
        .get(shop.surveys())
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", nullValue());
  }

  @Test
  void a_broken_token_does_not_keep_anybody_from_answering() {
    Shop.asAnybody()
        .header("Authorization", "Bearer nonsense")
        .body(shop.submission(shop.liveSurvey(), "{\"score\": 9}", true))
        .put("/survey/v1/responses/" + UUID.randomUUID())
        .then()
        .statusCode(200);
  }

  @Test
  void a_body_beyond_the_limit_is_refused_whether_it_says_so_or_not()
      throws IOException, InterruptedException {
    var large =
        shop.submission(shop.liveSurvey(), "{\"why\": \"" + "x".repeat(600_000) + "\"}", true);

    assertTooLarge(put(BodyPublishers.ofString(large)));
    assertTooLarge(
        put(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes()))));
    assertTooLarge(put(BodyPublishers.ofString("x".repeat(9_000_000))));
  }

  @Test
  void an_import_has_a_limit_of_its_own() {
    var survey = shop.survey(shop.liveSurvey());

    shop.asEditor()
        .body("{\"items\": [], \"x\": \"" + "x".repeat(600_000) + "\"}")
        .post(survey + "/answers/import")
        .then()
        .statusCode(400);
    shop.asEditor()
        .body("{\"items\": [], \"x\": \"" + "x".repeat(9_000_000) + "\"}")
        .post(survey + "/answers/import")
        .then()
        .statusCode(413)
        .contentType("application/problem+json");
  }

  private static void assertTooLarge(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(response.body()).contains("The body must have at most 524288 bytes.");
  }

  private HttpResponse<String> put(HttpRequest.BodyPublisher body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(service.resolve("/survey/v1/responses/" + UUID.randomUUID()))
            .header("Content-Type", "application/json")
            .PUT(body)
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }
}
