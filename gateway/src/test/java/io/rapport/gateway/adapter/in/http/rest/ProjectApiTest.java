package io.rapport.gateway.adapter.in.http.rest;

import static io.rapport.gateway.adapter.in.http.rest.Api.SHOP;
import static io.rapport.gateway.adapter.in.http.rest.Api.as;
import static io.rapport.gateway.adapter.in.http.rest.Api.asCreator;
import static io.rapport.gateway.adapter.in.http.rest.Api.projectOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProjectApiTest {

  @Test
  void a_created_project_is_answered_as_it_is() {
    var created = asCreator("anna").body(SHOP).post("/api/projects");

    created
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .header("Location", endsWith("/api/projects/" + created.path("id")))
        .body("name", equalTo("Shop"))
        .body("timeZone", equalTo("Europe/Berlin"))
        .body("currency", equalTo("EUR"))
        .body("settings", equalTo(Map.of()));
    as("anna")
        .get("/api/projects/" + created.path("id"))
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("", equalTo(created.jsonPath().getMap("")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"name": "Shop", "timeZone": "Mars/Olympus", "currency": "EUR"} | timeZone | is not an IANA time zone
          {"name": "Shop", "timeZone": "UTC", "currency": "EURO"}         | currency | is not an ISO 4217 code
          {"timeZone": "UTC", "currency": "EUR"}                          | name     | is required
          {"name": "Shop", "timeZone": "UTC", "currency": "EUR", "x": 1}  | x        | is not known here; known are currency, name, settings, timeZone
          """)
  void a_wrong_project_is_refused_with_field_and_reason(String body, String field, String reason) {
    asCreator("anna")
        .body(body)
        .post("/api/projects")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("status", is(400))
        .body("type", equalTo("urn:rapport:problem:invalid"))
        .body("errors", equalTo(List.of(Map.of("field", field, "reason", reason))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      {"name": "Shop"
      []
      "Shop"
      null
      ``
      """)
  void what_is_no_json_object_is_malformed(String body) {
    asCreator("anna")
        .body(body)
        .post("/api/projects")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:rapport:problem:malformed"));
  }

  @Test
  void only_the_realm_role_admin_creates_projects() {
    as("anna").body(SHOP).post("/api/projects").then().statusCode(403).body("status", is(403));
  }

  @Test
  void a_repeated_creation_with_the_same_idempotency_key_creates_nothing_twice() {
    var key = UUID.randomUUID().toString();

    var first = createWith(key, SHOP);
    var again = createWith(key, SHOP);

    again.then().statusCode(201).body("id", equalTo(first.path("id")));
  }

  @Test
  void an_idempotency_key_is_for_one_request() {
    var key = UUID.randomUUID().toString();
    createWith(key, SHOP).then().statusCode(201);

    var other = createWith(key, Map.of("name", "B", "timeZone", "UTC", "currency", "USD"));

    other.then().statusCode(409).body("type", equalTo("urn:rapport:problem:conflict"));
  }

  @Test
  void a_creation_that_is_sent_many_times_at_once_creates_one_project() {
    var key = UUID.randomUUID().toString();

    var ids = atOnce(8, () -> createWith(key, SHOP).then().statusCode(201).extract().path("id"));

    assertThat(ids).hasSize(8).containsOnly(ids.getFirst());
  }

  @Test
  void an_absurd_idempotency_key_is_refused() {
    createWith("x".repeat(256), SHOP)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("Idempotency-Key"));
  }

  @Test
  void everybody_sees_their_own_projects_page_by_page() {
    // Given
    var anna = "anna-" + UUID.randomUUID();
    var mine = List.of(projectOf(anna), projectOf(anna), projectOf(anna));
    var foreign = projectOf("ben");

    // When
    var first = as(anna).get("/api/projects?limit=2");
    var next = as(anna).get("/api/projects?limit=2&cursor=" + first.path("next"));

    // Then
    assertThat(Stream.of(first, next).flatMap(page -> page.<List<String>>path("items.id").stream()))
        .containsExactlyElementsOf(mine)
        .doesNotContain(foreign);
    next.then().body("next", nullValue());
  }

  @ParameterizedTest
  @CsvSource({"limit=0,limit", "limit=501,limit"})
  void an_absurd_page_is_refused(String query, String field) {
    as("anna")
        .get("/api/projects?" + query)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo(field));
  }

  @Test
  void a_patch_merges_and_each_change_is_a_version() {
    var path = "/api/projects/" + projectOf("anna");

    patch(path, "{\"settings\": {\"weekStart\": \"sunday\", \"sessionPreset\": \"ga4\"}}", "\"1\"")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
    patch(path, "{\"name\": \"Store\", \"settings\": {\"weekStart\": null}}", "\"2\"")
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("name", equalTo("Store"))
        .body("timeZone", equalTo("Europe/Berlin"))
        .body("settings", equalTo(Map.of("sessionPreset", "ga4")));
  }

  @Test
  void a_merge_patch_may_be_called_by_its_media_type() {
    as("anna")
        .contentType("application/merge-patch+json")
        .body("{\"name\": \"Store\"}")
        .patch("/api/projects/" + projectOf("anna"))
        .then()
        .statusCode(200)
        .body("name", equalTo("Store"));
  }

  @Test
  void an_unknown_setting_is_refused_with_its_place() {
    patch("/api/projects/" + projectOf("anna"), "{\"settings\": {\"colour\": \"red\"}}", "*")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("settings.colour"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"\"7\"", "W/\"1\"", "1", "\"seven\"", "\"99999999999999999999\""})
  void a_change_of_another_version_is_refused(String ifMatch) {
    patch("/api/projects/" + projectOf("anna"), "{\"name\": \"Store\"}", ifMatch)
        .then()
        .statusCode(412)
        .contentType("application/problem+json")
        .body("status", is(412));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"*", "\"1\"", "\"7\", \"1\""})
  void a_change_of_the_version_at_hand_is_made(String ifMatch) {
    patch("/api/projects/" + projectOf("anna"), "{\"name\": \"Store\"}", ifMatch)
        .then()
        .statusCode(200);
  }

  @Test
  void of_many_changes_at_once_that_saw_the_same_version_one_is_made() {
    var path = "/api/projects/" + projectOf("anna");

    var statuses =
        atOnce(
            6,
            () ->
                patch(path, "{\"name\": \"N-%s\"}".formatted(UUID.randomUUID()), "\"1\"")
                    .statusCode());

    assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
  }

  @Test
  void changes_at_once_of_different_settings_are_all_kept() {
    // Given
    var path = "/api/projects/" + projectOf("anna");
    var patches =
        List.of(
            "{\"settings\": {\"weekStart\": \"sunday\"}}",
            "{\"settings\": {\"sessionPreset\": \"ga4\"}}",
            "{\"currency\": \"USD\"}",
            "{\"name\": \"Store\"}");

    // When
    var statuses =
        together(
            patches.stream()
                .<Callable<Integer>>map(patch -> () -> patch(path, patch, "*").statusCode())
                .toList());

    // Then
    assertThat(statuses).containsOnly(200);
    as("anna")
        .get(path)
        .then()
        .header("ETag", "\"5\"")
        .body("name", equalTo("Store"))
        .body("currency", equalTo("USD"))
        .body("settings", equalTo(Map.of("weekStart", "sunday", "sessionPreset", "ga4")));
  }

  @Test
  void a_project_of_others_does_not_exist() {
    var foreign = projectOf("ben");

    as("anna").get("/api/projects/" + foreign).then().statusCode(404);
    as("anna").get("/api/projects").then().body("items.id", not(hasItem(foreign)));
  }

  private static Response createWith(String idempotencyKey, Map<String, ?> body) {
    return asCreator("anna")
        .header("Idempotency-Key", idempotencyKey)
        .body(body)
        .post("/api/projects");
  }

  private static Response patch(String path, String body, String ifMatch) {
    return as("anna").header("If-Match", ifMatch).body(body).patch(path);
  }

  private static <T> List<T> atOnce(int times, Callable<T> call) {
    return together(IntStream.range(0, times).mapToObj(_ -> call).toList());
  }

  private static <T> List<T> together(List<Callable<T>> calls) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(calls).stream()
          .map(
              done -> {
                try {
                  return done.get();
                } catch (InterruptedException | ExecutionException e) {
                  throw new AssertionError(e);
                }
              })
          .toList();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
