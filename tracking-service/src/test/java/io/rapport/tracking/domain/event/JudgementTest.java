package io.rapport.tracking.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.rapport.tracking.domain.json.Json;
import io.rapport.tracking.domain.json.JsonArray;
import io.rapport.tracking.domain.json.JsonBoolean;
import io.rapport.tracking.domain.json.JsonNull;
import io.rapport.tracking.domain.json.JsonNumber;
import io.rapport.tracking.domain.json.JsonObject;
import io.rapport.tracking.domain.json.JsonText;
import io.rapport.tracking.domain.visit.Visit;
import io.rapport.tracking.domain.visit.Visits;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgementTest {

  private static final Instant RECEIVED = Instant.parse("2026-03-29T08:00:02Z");
  private static final Reception RECEPTION = new Reception("shop", "key-1", RECEIVED, "/v1/batch");
  private static final JsonObject TRACK =
      JsonObject.EMPTY
          .with("type", text("track"))
          .with("event", text("Bought"))
          .with("messageId", text("m1"))
          .with("anonymousId", text("device"));

  @Test
  void an_event_counts_with_everything_that_it_says() {
    // Given
    var event =
        TRACK
            .with("userId", text("anna"))
            .with("name", text("n"))
            .with("category", text("c"))
            .with("groupId", text("g"))
            .with("previousId", text("p"))
            .with("timestamp", text("2026-03-29T07:59:58Z"))
            .with("sentAt", text("2026-03-29T08:00:00Z"))
            .with("properties", JsonObject.EMPTY.with("price", new JsonNumber("9.90")))
            .with("traits", JsonObject.EMPTY.with("plan", text("pro")))
            .with("context", JsonObject.EMPTY.with("locale", text("de")))
            .with("integrations", JsonObject.EMPTY.with("All", JsonBoolean.TRUE))
            .with("writeKey", text("wk_1"))
            .with("_metadata", JsonObject.EMPTY);

    // When
    var accepted = accepted(event);

    // Then
    assertThat(accepted)
        .isEqualTo(
            new Accepted(
                RECEPTION,
                3,
                new MessageId("m1", false),
                EventType.TRACK,
                new Identity.UserOnDevice("device", "anna"),
                new Accepted.Labels(
                    Optional.of("Bought"),
                    Optional.of("n"),
                    Optional.of("c"),
                    Optional.of("g"),
                    Optional.of("p")),
                new Timing(
                    Instant.parse("2026-03-29T08:00:00Z"),
                    false,
                    Optional.of(Instant.parse("2026-03-29T07:59:58Z")),
                    Optional.of(Instant.parse("2026-03-29T08:00:00Z"))),
                JsonObject.EMPTY.with("price", new JsonNumber("9.90")),
                JsonObject.EMPTY.with("plan", text("pro")),
                JsonObject.EMPTY.with("locale", text("de")),
                JsonObject.EMPTY.with("All", JsonBoolean.TRUE),
                JsonObject.EMPTY.with("_metadata", JsonObject.EMPTY),
                Visit.UNKNOWN));
  }

  @ParameterizedTest
  @EnumSource
  void every_type_of_the_protocol_counts(EventType type) {
    var event =
        JsonObject.EMPTY
            .with("type", text(type.protocolName()))
            .with("userId", text("anna"))
            .with("event", text("Bought"))
            .with("groupId", text("acme"))
            .with("previousId", text("old"));

    assertThat(accepted(event).type()).isEqualTo(type);
  }

  @Test
  void an_event_without_a_messageId_is_given_one_and_says_so() {
    assertThat(accepted(TRACK.with("messageId", JsonNull.NULL)).messageId())
        .isEqualTo(new MessageId("made", true));
  }

  @Test
  void a_number_is_taken_for_an_id_digit_by_digit() {
    var accepted = accepted(TRACK.with("userId", new JsonNumber("90071992547409930001")));

    assertThat(accepted.identity().userId()).contains("90071992547409930001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\0"})
  void an_id_that_says_nothing_is_missing(String id) {
    var refused = refused(TRACK.with("anonymousId", text(id)).with("userId", JsonNull.NULL));

    assertThat(refused.refusal().reason()).isEqualTo(Reason.MISSING_IDENTITY);
    assertThat(refused.refusal().field()).contains("anonymousId");
    assertThat(refused.messageId()).contains("m1");
    assertThat(refused.position()).isEqualTo(3);
    assertThat(refused.refusalId()).isEqualTo("made");
  }

  @ParameterizedTest
  @CsvSource({"track, event", "group, groupId", "alias, previousId"})
  void a_type_needs_its_name(String type, String field) {
    var event = JsonObject.EMPTY.with("type", text(type)).with("userId", text("anna"));

    var refused = refused(event);

    assertThat(refused.refusal().reason()).isEqualTo(Reason.MISSING_FIELD);
    assertThat(refused.refusal().field()).contains(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"trak", "TRACK", " track", "Merge"})
  void a_type_that_the_protocol_does_not_name_is_refused(String type) {
    assertThat(refused(TRACK.with("type", text(type))).refusal().reason())
        .isEqualTo(Reason.UNKNOWN_TYPE);
  }

  @Test
  void an_event_without_a_type_is_refused() {
    assertThat(refused(TRACK.with("type", JsonNull.NULL)).refusal().detail())
        .isEqualTo("An event needs a type.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"messageId", "type", "anonymousId", "userId", "event", "name", "category"})
  void text_must_be_text(String field) {
    var refused = refused(TRACK.with(field, JsonObject.EMPTY));

    assertThat(refused.refusal())
        .isEqualTo(new Refusal(Reason.WRONG_TYPE, Optional.of(field), field + " must be text."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"properties", "traits", "context", "integrations"})
  void an_object_must_be_an_object(String field) {
    var refused = refused(TRACK.with(field, new JsonArray(List.of())));

    assertThat(refused.refusal())
        .isEqualTo(
            new Refusal(Reason.WRONG_TYPE, Optional.of(field), field + " must be an object."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"timestamp", "originalTimestamp"})
  void a_time_must_be_a_time(String field) {
    var refused = refused(TRACK.with(field, text("yesterday")));

    assertThat(refused.refusal().reason()).isEqualTo(Reason.UNREADABLE_TIME);
    assertThat(refused.refusal().field()).contains(field);
  }

  @Test
  void an_unreadable_time_of_sending_costs_the_correction_and_not_the_event() {
    var accepted =
        accepted(TRACK.with("timestamp", text("2026-03-29T07:00:00Z")).with("sentAt", text("now")));

    assertThat(accepted.timing().timestamp()).isEqualTo("2026-03-29T07:00:00Z");
    assertThat(accepted.timing().sentAt()).isEmpty();
    assertThat(accepted.unknownFields().fields()).containsExactly(entry("sentAt", text("now")));
  }

  @Test
  void the_original_time_counts_before_somebody_elses_correction_which_is_kept() {
    var accepted =
        accepted(
            TRACK
                .with("originalTimestamp", text("2026-03-29T07:00:00Z"))
                .with("timestamp", text("2026-03-29T07:30:00Z")));

    assertThat(accepted.timing().timestamp()).isEqualTo("2026-03-29T07:00:00Z");
    assertThat(accepted.unknownFields().fields())
        .containsExactly(entry("timestamp", text("2026-03-29T07:30:00Z")));
  }

  @Test
  void a_messageId_of_a_hundred_characters_is_the_longest() {
    assertThat(accepted(TRACK.with("messageId", text("x".repeat(100)))).messageId().made())
        .isFalse();
    assertThat(refused(TRACK.with("messageId", text("x".repeat(101)))).refusal().reason())
        .isEqualTo(Reason.TOO_LONG);
  }

  @Test
  void what_is_no_object_is_no_event() {
    var refused = (Refused) judge(BatchDefaults.NONE, new JsonArray(List.of(text("track"))));

    assertThat(refused.refusal().reason()).isEqualTo(Reason.NOT_AN_OBJECT);
    assertThat(refused.body().text()).isEqualTo("[\"track\"]");
  }

  @Test
  void an_event_beyond_the_limits_is_kept_as_it_was_sent() {
    var judgement = new Judgement(RECEPTION, BatchDefaults.NONE, Visits.UNTOLD, () -> "made");

    var refused =
        (Refused) judgement.of(new IncomingEvent.BeyondLimits(1, Refusal.tooLarge(), "{\"type\":"));

    assertThat(refused.refusal().reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(refused.body().text()).isEqualTo("{\"type\":");
    assertThat(refused.position()).isEqualTo(1);
  }

  @Test
  void a_batch_speaks_for_its_events_where_they_are_silent() {
    // Given
    var library = JsonObject.EMPTY.with("name", text("analytics-java"));
    var defaults =
        new BatchDefaults(
            JsonObject.EMPTY
                .with("sentAt", text("2026-03-29T08:00:00Z"))
                .with("integrations", JsonObject.EMPTY.with("All", JsonBoolean.FALSE))
                .with(
                    "context",
                    JsonObject.EMPTY.with("library", library).with("locale", text("en"))));
    var event =
        TRACK
            .with("sentAt", JsonNull.NULL)
            .with("context", JsonObject.EMPTY.with("locale", text("de")));

    // When
    var accepted = (Accepted) judge(defaults, event);

    // Then
    assertThat(accepted.timing().sentAt()).contains(Instant.parse("2026-03-29T08:00:00Z"));
    assertThat(accepted.integrations().text()).isEqualTo("{\"All\":false}");
    assertThat(accepted.context().fields())
        .containsOnly(entry("locale", text("de")), entry("library", library));
  }

  @Test
  void what_a_batch_says_wrongly_is_held_against_each_event() {
    var defaults = new BatchDefaults(JsonObject.EMPTY.with("context", text("?")));

    var refused = (Refused) judge(defaults, TRACK);

    assertThat(refused.refusal().field()).contains("context");
    assertThat(refused.body().text()).contains("\"context\":\"?\"");
  }

  private static Accepted accepted(JsonObject event) {
    return (Accepted) judge(BatchDefaults.NONE, event);
  }

  private static Refused refused(JsonObject event) {
    return (Refused) judge(BatchDefaults.NONE, event);
  }

  private static Outcome judge(BatchDefaults defaults, Json event) {
    return new Judgement(RECEPTION, defaults, Visits.UNTOLD, () -> "made")
        .of(new IncomingEvent.WithinLimits(3, event));
  }

  private static JsonText text(String value) {
    return new JsonText(value);
  }
}
