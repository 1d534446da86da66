package io.rapport.tracking.application.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.tracking.application.port.EventLogUnavailable;
import io.rapport.tracking.application.port.FewUserAgents;
import io.rapport.tracking.application.port.InMemoryEventLog;
import io.rapport.tracking.domain.event.Accepted;
import io.rapport.tracking.domain.event.BatchDefaults;
import io.rapport.tracking.domain.event.IncomingEvent;
import io.rapport.tracking.domain.event.Reception;
import io.rapport.tracking.domain.event.Refused;
import io.rapport.tracking.domain.json.JsonNull;
import io.rapport.tracking.domain.json.JsonObject;
import io.rapport.tracking.domain.json.JsonText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordEventsTest {

  private static final Reception RECEPTION =
      new Reception("shop", "key-1", Instant.parse("2026-03-29T08:00:02Z"), "/v1/batch");
  private static final IncomingRequest REQUEST =
      new IncomingRequest(
          BatchDefaults.NONE,
          List.of(
              new IncomingEvent.WithinLimits(
                  0,
                  JsonObject.EMPTY
                      .with("type", new JsonText("page"))
                      .with("userId", new JsonText("anna"))),
              new IncomingEvent.WithinLimits(1, JsonNull.NULL)));

  private final FewUserAgents userAgents = new FewUserAgents();
  private final InMemoryEventLog log = new InMemoryEventLog();
  private final RecordEvents recordEvents =
      new RecordEvents(log, () -> "made", userAgents, _ -> Optional.empty());

  @Test
  void accepted_and_refused_events_are_recorded_in_their_order() {
    var outcomes = recordEvents.record(RECEPTION, REQUEST).toCompletableFuture().join();

    assertThat(outcomes)
        .hasExactlyElementsOfTypes(Accepted.class, Refused.class)
        .isEqualTo(log.events());
  }

  @Test
  void nothing_is_said_to_be_recorded_while_the_log_is_away() {
    log.goAway();

    var recording = recordEvents.record(RECEPTION, REQUEST).toCompletableFuture();

    assertThat(recording)
        .isCompletedExceptionally()
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withCauseInstanceOf(EventLogUnavailable.class);
    assertThat(log.events()).isEmpty();
  }

  @Test
  void a_user_agent_is_quick_once_it_is_known() {
    // Given
    var request =
        new IncomingRequest(
            new BatchDefaults(context("Firefox")),
            List.of(new IncomingEvent.WithinLimits(0, context("Chrome"))));
    var before = recordEvents.isQuick(RECEPTION, request);

    // When
    userAgents.of("Firefox");
    var between = recordEvents.isQuick(RECEPTION, request);
    userAgents.of("Chrome");

    // Then
    assertThat(before).isFalse();
    assertThat(between).isFalse();
    assertThat(recordEvents.isQuick(RECEPTION, request)).isTrue();
  }

  @Test
  void what_names_no_user_agent_is_quick() {
    assertThat(recordEvents.isQuick(RECEPTION, REQUEST)).isTrue();
  }

  private static JsonObject context(String userAgent) {
    return JsonObject.EMPTY.with(
        "context", JsonObject.EMPTY.with("userAgent", new JsonText(userAgent)));
  }
}
