package io.rapport.gateway.adapter.in.http.rest;

import static io.rapport.gateway.adapter.in.http.rest.Api.as;
import static io.rapport.gateway.adapter.in.http.rest.Api.projectOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.gateway.domain.webhook.Webhook;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class WebhookApiTest {

  private static final String SECRET = "whsec_[A-Za-z0-9+/]{43}=";
  private static final Map<String, Object> CRM =
      Map.of(
          "url", "https://crm.example/hooks",
          "events", List.of("survey.answer.created", "survey.answer.completed"),
          "description", "To the CRM");

  private String webhooks;

  @BeforeEach
  void a_project() {
    webhooks = "/api/projects/" + projectOf("anna") + "/webhooks";
  }

  @Test
  void a_secret_is_shown_once() {
    var created = create();

    created
        .then()
        .statusCode(201)
        .header("Cache-Control", "no-store")
        .header("Location", matchesPattern(".*" + webhooks + "/[0-9a-f-]{36}"))
        .body("secret", matchesPattern(SECRET))
        .body("url", equalTo("https://crm.example/hooks"))
        .body("events", contains("survey.answer.completed", "survey.answer.created"))
        .body("enabled", equalTo(true));
    var list = as("anna").get(webhooks);
    list.then().statusCode(200).body("items.id", contains(created.<String>path("id")));
    assertThat(list.asString()).doesNotContain("whsec_").doesNotContain("secret\"");
    assertThat(as("anna").get(at(created)).asString()).doesNotContain("whsec_");
    assertThat(as("anna").body(CRM).put(at(created)).asString()).doesNotContain("whsec_");
  }

  @Test
  void a_repeated_creation_with_the_same_idempotency_key_creates_nothing_twice() {
    var key = UUID.randomUUID().toString();

    var first = as("anna").header("Idempotency-Key", key).body(CRM).post(webhooks);
    var again = as("anna").header("Idempotency-Key", key).body(CRM).post(webhooks);

    again.then().statusCode(201).body("", equalTo(first.jsonPath().getMap("")));
    as("anna").get(webhooks).then().body("items", hasSize(1));
  }

  @ParameterizedTest
  @CsvSource({
    "not a url, url",
    "ftp://crm.example, url",
    "https://anna:pw@crm.example, url",
    "https://0x7f.1, url",
    "https://2130706433, url"
  })
  void what_is_no_url_is_refused(String url, String field) {
    as("anna")
        .body(Map.of("url", url, "events", List.of("survey.answer.created")))
        .post(webhooks)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo(field));
  }

  @Test
  void an_unknown_type_is_refused_with_those_there_are() {
    as("anna")
        .body(Map.of("url", "https://crm.example", "events", List.of("survey.answer.creatd")))
        .post(webhooks)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("events[0]"))
        .body("errors[0].reason", matchesPattern("must be one of survey.answer.created, .*"));
  }

  @Test
  void a_project_has_only_so_many() {
    for (int i = 0; i < Webhook.MOST_IN_A_PROJECT; i++) {
      create().then().statusCode(201);
    }

    create().then().statusCode(409);
  }

  @Test
  void a_change_of_a_version_that_is_gone_is_not_made() {
    var created = create();
    var off =
        Map.of("url", "https://crm.example/v2", "events", CRM.get("events"), "enabled", false);

    as("anna")
        .header("If-Match", created.header("ETag"))
        .body(off)
        .put(at(created))
        .then()
        .statusCode(200)
        .body("enabled", equalTo(false))
        .body("disabledReason", equalTo("by_admin"))
        .body("url", equalTo("https://crm.example/v2"))
        .body("description", equalTo(""));
    as("anna")
        .header("If-Match", created.header("ETag"))
        .body(CRM)
        .put(at(created))
        .then()
        .statusCode(412);
  }

  @Test
  void a_rotated_secret_is_a_new_one_and_the_old_one_has_its_grace() {
    var created = create();

    as("anna")
        .post(at(created) + "/rotate-secret")
        .then()
        .statusCode(200)
        .body("secret", matchesPattern(SECRET))
        .body("secret", not(equalTo(created.<String>path("secret"))))
        .body("previousSecretUntil", notNullValue());
  }

  @Test
  void a_deleted_webhook_is_gone() {
    var created = create();

    as("anna").delete(at(created)).then().statusCode(204);

    as("anna").get(webhooks).then().body("items", empty());
    as("anna").get(at(created)).then().statusCode(404);
    as("anna").body(CRM).put(at(created)).then().statusCode(404);
    as("anna").post(at(created) + "/rotate-secret").then().statusCode(404);
    as("anna").post(at(created) + "/test").then().statusCode(404);
    as("anna").get(at(created) + "/deliveries").then().statusCode(404);
    as("anna").delete(at(created)).then().statusCode(404);
  }

  @Test
  void a_webhook_of_another_project_is_not_here() {
    var id = create().<String>path("id");
    var bens = "/api/projects/" + projectOf("ben") + "/webhooks/" + id;

    as("ben").get(bens).then().statusCode(404);
    as("ben").body(CRM).put(bens).then().statusCode(404);
    as("ben").delete(bens).then().statusCode(404);
    as("ben").post(bens + "/rotate-secret").then().statusCode(404);
    as("ben").post(bens + "/test").then().statusCode(404);
    as("ben").get(bens + "/deliveries").then().statusCode(404);
  }

  @Test
  void a_disabled_webhook_is_not_tested() {
    var created = create();
    as("anna")
        .body(Map.of("url", CRM.get("url"), "events", CRM.get("events"), "enabled", false))
        .put(at(created))
        .then()
        .statusCode(200);

    as("anna").post(at(created) + "/test").then().statusCode(409);
  }

  @Test
  void an_empty_body_is_malformed() {
    as("anna").post(webhooks).then().statusCode(400);
  }

  private Response create() {
    return as("anna").body(CRM).post(webhooks);
  }

  private String at(Response created) {
    return webhooks + "/" + created.path("id");
  }
}
