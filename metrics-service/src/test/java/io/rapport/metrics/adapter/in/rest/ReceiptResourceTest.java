package io.rapport.metrics.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.metrics.ServiceTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What members are told about what came in. */
@QuarkusTest
class ReceiptResourceTest extends ServiceTest {

  private static final String DAY = "?from=2026-01-01&to=2026-01-01";
  private static final String NOON = "2026-01-01T12:00:00Z";

  @Test
  void receipts_say_what_became_of_everything_and_up_to_when() {
    // Given
    topics
        .event(project, "1", NOON, event -> event.setUserId("anna"))
        .event(project, "1", NOON, event -> event.setUserId("anna"))
        .event(project, "2", "2026-01-01T13:00:00Z", event -> event.setUserId("anna").setKeyId("b"))
        .event(project, "3", NOON, event -> event.setUserId("crawler").setContext("{\"bot\":true}"))
        .event(project, "4", NOON, event -> event.setUserId("anna").setMessageIdMade(true))
        .event(project, "r1", NOON, event -> event.setUserId("anna").setReplayOf("r1"))
        .refused(project, "r1", NOON, _ -> {})
        .refused(project, "r2", NOON, refused -> refused.setReason("unknown_type"));
    stored();
    var sent = Instant.now();

    // When
    await().untilAsserted(() -> assertThat(asOf()).isAfter(sent));
    var answer = asViewer().get(receipts() + DAY + "&interval=hour").then().statusCode(200);

    // Then
    answer
        .body("timeZone", equalTo("Europe/Berlin"))
        .body("interval", equalTo("hour"))
        .body("since", nullValue())
        .body("total", equalTo(sums(8, 4, 1, 1, 2)))
        .body("series", hasSize(24))
        .body("series[13].start", equalTo("2026-01-01T13:00:00+01:00"))
        .body("series[13].received", equalTo(7))
        .body("series[14].received", equalTo(1))
        .body("series[15].received", equalTo(0))
        .body("keys.key", contains("b", "key"))
        .body("keys.received", contains(1, 7));
  }

  @Test
  void receipts_of_an_hour_are_told_by_the_minute() {
    topics.event(project, "1", NOON, event -> event.setUserId("anna"));
    stored();

    asViewer()
        .get(receipts() + DAY + "&interval=minute")
        .then()
        .statusCode(200)
        .body("series", hasSize(1440))
        .body("series[780].received", equalTo(1));
    asViewer()
        .get(receipts() + "?from=2026-01-01&to=2026-01-03&interval=minute")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("interval"));
  }

  @Test
  void nothing_received_is_zero_everywhere() {
    asViewer()
        .get(receipts() + DAY + "&interval=total")
        .then()
        .statusCode(200)
        .body("total.received", equalTo(0))
        .body("series", hasSize(1))
        .body("keys", empty());
  }

  @Test
  void refused_events_are_listed_newest_first_as_they_came() {
    // Given
    topics
        .refused(project, "r1", NOON, _ -> {})
        .refused(
            project,
            "r2",
            "2026-01-01T12:00:01Z",
            refused ->
                refused
                    .setReason("too_large")
                    .setField(null)
                    .setMessageId("m2")
                    .setBody("{\"cut")
                    .setBodyCut(true))
        .refused(project, "r3", "2026-01-01T12:00:02Z", refused -> refused.setReplayOf("r1"));
    stored();

    // When
    var first = as("edda").get(refused() + DAY + "&limit=2").then().statusCode(200);
    String next = first.extract().path("next");

    // Then
    first
        .body("items.refusalId", contains("r3", "r2"))
        .body("items[0].replayOf", equalTo("r1"))
        .body("items[1].reason", equalTo("too_large"))
        .body("items[1].bodyCut", equalTo(true))
        .body("items[1].messageId", equalTo("m2"))
        .body("items[1].body", equalTo("{\"cut"));
    as("edda")
        .get(refused() + DAY + "&limit=2&cursor=" + next)
        .then()
        .body("items.refusalId", contains("r1"))
        .body("items[0].field", equalTo("anonymousId"))
        .body("items[0].detail", containsString("userId"))
        .body("items[0].place", notNullValue())
        .body("next", nullValue());
    as("edda")
        .get(refused() + DAY + "&reason=too_large")
        .then()
        .body("items.refusalId", contains("r2"));
    as("edda").get(refused() + DAY + "&key=other").then().body("items", empty());
  }

  @Test
  void who_is_no_member_or_has_too_low_a_role_sees_nothing() {
    asViewer().get(refused() + DAY).then().statusCode(403);
    as("stranger").get(refused() + DAY).then().statusCode(404);
    as("stranger").get(receipts() + DAY).then().statusCode(404);
    RestAssured.get(refused() + DAY).then().statusCode(401);
    RestAssured.get(receipts() + DAY).then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?from=2026-01-01",
        "?from=2026-01-02&to=2026-01-01",
        "?from=x&to=2026-01-01",
        "?from=2026-01-01&to=2026-01-01&interval=second",
        "?from=2026-01-01&to=2026-01-01&breakdown=key",
        "?from=1970-01-01&to=2026-01-01"
      })
  void nonsense_about_receipts_is_refused(String query) {
    asViewer()
        .get(receipts() + query)
        .then()
        .statusCode(400)
        .body("errors[0].field", notNullValue());
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, limit",
    "limit=501, limit",
    "limit=x, limit",
    "cursor=!!, cursor",
    "cursor=YQ, cursor",
    "reason=, reason",
    "key=, key",
    "interval=day, interval"
  })
  void nonsense_about_refused_events_is_refused(String parameter, String field) {
    as("edda")
        .get(refused() + DAY + "&" + parameter)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo(field));
  }

  private Instant asOf() {
    String asOf = asViewer().get(receipts() + DAY).then().statusCode(200).extract().path("asOf");
    assertThat(asOf).isNotNull();
    return Instant.parse(asOf);
  }

  private static Map<String, Object> sums(
      int received, int stored, int duplicate, int bot, int refused) {
    return Map.of(
        "received", received,
        "stored", stored,
        "duplicate", duplicate,
        "bot", bot,
        "refused", refused,
        "refusedByReason", Map.of("missing_identity", 1, "unknown_type", 1),
        "replayed", 1,
        "notDedupable", 1);
  }

  private String receipts() {
    return address("/receipts");
  }

  private String refused() {
    return address("/refused");
  }
}
