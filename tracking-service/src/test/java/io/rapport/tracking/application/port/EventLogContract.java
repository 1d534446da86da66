package io.rapport.tracking.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.rapport.tracking.domain.event.BatchDefaults;
import io.rapport.tracking.domain.event.IncomingEvent;
import io.rapport.tracking.domain.event.Judgement;
import io.rapport.tracking.domain.event.Outcome;
import io.rapport.tracking.domain.event.Reception;
import io.rapport.tracking.domain.json.JsonObject;
import io.rapport.tracking.domain.json.JsonText;
import io.rapport.tracking.domain.visit.Visits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every event log promises. */
public abstract class EventLogContract {

  private static final long BOUND_SECONDS = 10;

  private final Reception reception =
      new Reception(
          UUID.randomUUID().toString(),
          "key-1",
          Instant.parse("2026-03-29T08:00:02Z"),
          "/v1/batch");

  protected abstract EventLog log();

  /** The messageIds of the project's accepted events that are durable, in the log's order. */
  protected abstract List<String> accepted(String projectId);

  /** The reasons of the project's refused events that are durable, in no order. */
  protected abstract List<String> refused(String projectId);

  protected abstract void goAway();

  protected abstract void comeBack();

  @Test
  void what_is_acknowledged_is_there() throws Exception {
    append(event("m1", "anna"), event("m2", ""), event("m3", "ben"));

    assertThat(accepted(reception.projectId())).containsExactlyInAnyOrder("m1", "m3");
    assertThat(refused(reception.projectId())).containsExactly("missing_identity");
  }

  @Test
  void nothing_is_appended_at_once() throws Exception {
    append();

    assertThat(accepted(reception.projectId())).isEmpty();
  }

  @Test
  void the_events_of_a_person_stay_in_their_order() throws Exception {
    var ids = IntStream.range(0, 300).mapToObj(i -> "m" + i).toList();

    append(ids.stream().map(id -> event(id, "anna")).toArray(Outcome[]::new));

    assertThat(accepted(reception.projectId())).isEqualTo(ids);
  }

  @Test
  void a_log_that_is_away_says_so_in_bounded_time_and_takes_events_again_when_it_is_back() {
    // Given
    goAway();

    // When
    assertThatThrownBy(() -> append(event("m1", "anna")))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(EventLogUnavailable.class);
    comeBack();

    // Then
    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptionsInstanceOf(ExecutionException.class)
        .until(
            () -> {
              append(event("m2", "anna"));
              return accepted(reception.projectId()).contains("m2");
            });
  }

  private void append(Outcome... outcomes) throws Exception {
    log().append(List.of(outcomes)).toCompletableFuture().get(BOUND_SECONDS, TimeUnit.SECONDS);
  }

  protected final Outcome event(String messageId, String userId) {
    var body =
        JsonObject.EMPTY
            .with("type", new JsonText("page"))
            .with("messageId", new JsonText(messageId))
            .with("userId", new JsonText(userId));
    return new Judgement(
            reception, BatchDefaults.NONE, Visits.UNTOLD, () -> UUID.randomUUID().toString())
        .of(new IncomingEvent.WithinLimits(0, body));
  }
}
