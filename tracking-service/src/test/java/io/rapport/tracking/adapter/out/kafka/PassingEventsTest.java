package io.rapport.tracking.adapter.out.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.contracts.Examples;
import io.rapport.contracts.Topic;
import io.rapport.contracts.Topics;
import io.rapport.contracts.tracking.RefusedEvent;
import io.rapport.contracts.tracking.TrackedEvent;
import io.rapport.tracking.domain.live.Fate;
import io.rapport.tracking.domain.live.LiveEvent;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the golden messages look like to those who watch. */
class PassingEventsTest {

  @Test
  void a_page_view_is_shown_with_what_it_says() {
    var shown = shown(Topics.TRACKING_EVENTS, page());

    assertThat(shown.fate()).isEqualTo(Fate.ACCEPTED);
    assertThat(shown.type()).hasValue("page");
    assertThat(shown.name()).hasValue("Pricing");
    assertThat(shown.properties()).contains("/pricing");
    assertThat(shown.refusal()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"bot":true}              | BOT
          {"bot":{"name":"Crawler"}} | BOT
          {"bot":"Crawler"}         | BOT
          {"bot":false}             | ACCEPTED
          {"bot":null}              | ACCEPTED
          {"page":{"bot":true}}     | ACCEPTED
          {"title":"a \\"bot\\""}   | ACCEPTED
          """)
  void a_bot_is_what_is_marked_as_one(String context, Fate fate) {
    var page = page();
    page.put("context", context);

    assertThat(shown(Topics.TRACKING_EVENTS, page).fate()).isEqualTo(fate);
  }

  @Test
  void a_refused_event_is_shown_with_its_reason_and_what_can_be_read() {
    var again = shown(Topics.TRACKING_REFUSED, refused("refused-again"));

    assertThat(again.fate()).isEqualTo(Fate.REFUSED);
    assertThat(again.type()).hasValue("track");
    assertThat(again.event()).hasValue("Signed Up");
    assertThat(again.properties()).isEqualTo("{\"plan\":\"pro\"}");
    assertThat(again.refusal()).hasValueSatisfying(why -> assertThat(why.reason()).isNotEmpty());
  }

  @Test
  void a_refused_body_that_was_cut_is_shown_by_its_reason_alone() {
    var refused = refused("too-large");
    refused.put("body", "{\"type\":\"track\",\"event\":\"Uploa");

    var cut = shown(Topics.TRACKING_REFUSED, refused);

    assertThat(cut.type()).isEmpty();
    assertThat(cut.properties()).isEqualTo("{}");
    assertThat(cut.refusal()).isPresent();
  }

  private static TrackedEvent page() {
    return Examples.of(Topics.TRACKING_EVENTS).named("page-view-from-search").message();
  }

  private static RefusedEvent refused(String name) {
    return Examples.of(Topics.TRACKING_REFUSED).named(name).message();
  }

  private static <T extends SpecificRecord> LiveEvent shown(Topic<T> topic, T message) {
    return PassingEvents.of(
        new ConsumerRecord<>(topic.name(), 0, 0, "shop|anna", topic.encode(message)));
  }
}
