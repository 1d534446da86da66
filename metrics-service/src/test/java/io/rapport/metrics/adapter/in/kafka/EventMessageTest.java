package io.rapport.metrics.adapter.in.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.contracts.tracking.EventType;
import io.rapport.contracts.tracking.TrackedEvent;
import io.rapport.metrics.domain.tracking.Event;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventMessageTest {

  @Test
  void the_path_is_the_pages_own_before_the_contexts_and_before_any_url() {
    assertThat(read("{\"path\":\"/a\",\"url\":\"https://x.test/u\"}", page("/b", "/c")).path())
        .contains("/a");
    assertThat(read("{\"url\":\"https://x.test/u\"}", page("/b", "/c")).path()).contains("/b");
    assertThat(read("{\"url\":\"https://x.test/u?q=1#h\"}", "{}").path()).contains("/u");
    assertThat(read("{\"url\":\"https://x.test\"}", "{}").path()).contains("/");
    assertThat(read("{\"url\":\"not a url\"}", "{}").path()).isEmpty();
    assertThat(read("{\"path\":\"\"}", "{}").path()).isEmpty();
    assertThat(read("{\"path\":{\"a\":1}}", "{}").path()).isEmpty();
  }

  @Test
  void the_context_says_who_sent_it() {
    var sender =
        read(
                "{}",
                "{\"library\":{\"name\":\"analytics.js\"},\"sessionId\":17,\"active\":false,\"bot\":true}")
            .sender();

    assertThat(sender.library()).contains("analytics.js");
    assertThat(sender.sessionId()).contains("17");
    assertThat(sender.isActive()).isFalse();
    assertThat(sender.isBot()).isTrue();
  }

  @Test
  void without_a_word_in_the_context_a_person_was_active() {
    var sender = read("{}", "{}").sender();

    assertThat(sender.isActive()).isTrue();
    assertThat(sender.isBot()).isFalse();
    assertThat(sender.library()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "\"x\"",
        "{\"a\":}",
        "{\"a\":1",
        "{\"a\":{\"b\":[1,}}",
        "{\"path\":[}"
      })
  void what_is_no_json_object_is_not_understood(String json) {
    assertThatThrownBy(() -> read(json, "{}"))
        .isInstanceOfSatisfying(
            NotUnderstood.class, e -> assertThat(e.reason()).isEqualTo("bad_json"));
  }

  @Test
  void a_type_of_a_later_version_is_not_understood() {
    assertThatThrownBy(
            () -> EventMessage.read(message(EventType.UNKNOWN, "{}", "{}"), new RepeatedTexts()))
        .isInstanceOfSatisfying(
            NotUnderstood.class, e -> assertThat(e.reason()).isEqualTo("unknown_type"));
  }

  private static Event read(String properties, String context) {
    return EventMessage.read(message(EventType.PAGE, properties, context), new RepeatedTexts());
  }

  private static String page(String path, String urlPath) {
    return "{\"page\":{\"path\":\"%s\",\"url\":\"https://x.test%s\"}}".formatted(path, urlPath);
  }

  private static TrackedEvent message(EventType type, String properties, String context) {
    return TrackedEvent.newBuilder()
        .setProjectId("shop")
        .setKeyId("key")
        .setMessageId("m")
        .setMessageIdMade(false)
        .setType(type)
        .setTimestamp(Instant.EPOCH)
        .setTimestampClamped(false)
        .setReceivedAt(Instant.EPOCH)
        .setBatchPosition(0)
        .setProperties(properties)
        .setTraits("{}")
        .setContext(context)
        .setIntegrations("{}")
        .setUnknownFields("{}")
        .build();
  }
}
