package io.rapport.tracking.adapter.out.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.rapport.teststack.KafkaStack;
import io.rapport.tracking.application.port.EventTail;
import io.rapport.tracking.domain.event.BatchDefaults;
import io.rapport.tracking.domain.event.IncomingEvent;
import io.rapport.tracking.domain.event.Judgement;
import io.rapport.tracking.domain.event.Outcome;
import io.rapport.tracking.domain.event.Reception;
import io.rapport.tracking.domain.json.JsonObject;
import io.rapport.tracking.domain.json.JsonText;
import io.rapport.tracking.domain.live.Fate;
import io.rapport.tracking.domain.live.LiveEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is added to the topics passes those who watch, and only those. */
class KafkaEventTailTest {

  private static final Duration SOON = Duration.ofSeconds(15);
  private static final Instant AT = Instant.parse("2026-03-29T08:00:02Z");
  private static final Duration ACKNOWLEDGE_WITHIN = Duration.ofSeconds(2);
  private static final KafkaStack KAFKA = new KafkaStack();
  private static EventProducer producer;
  private static KafkaEventLog log;
  private static KafkaEventTail tail;

  private final String project = UUID.randomUUID().toString();

  @BeforeAll
  static void start() throws InterruptedException {
    KAFKA.start();
    producer =
        new EventProducer(
            () ->
                new KafkaProducer<>(
                    ProducerSettings.of(KAFKA.clientSettings(), ACKNOWLEDGE_WITHIN)),
            ACKNOWLEDGE_WITHIN,
            new SimpleMeterRegistry());
    new BrokerReached(producer).look();
    log = new KafkaEventLog(producer, ACKNOWLEDGE_WITHIN);
    tail = new KafkaEventTail(KAFKA.clientSettings());
  }

  @AfterAll
  static void stop() {
    tail.close();
    log.close();
    producer.close();
    KAFKA.close();
  }

  @Test
  void what_is_added_from_now_on_passes() {
    // Given
    append(project, "before", "anna");
    var watcher = new Notes();
    try (var _ = tail.watch(project, watcher)) {
      await().atMost(SOON).until(() -> watcher.begun == 1);

      // When
      append(project, "m1", "anna");
      append(project, "m2", "");

      // Then
      await().atMost(SOON).until(() -> watcher.seen.size() == 2);
      assertThat(watcher.seen)
          .extracting(LiveEvent::messageId, LiveEvent::fate)
          .containsExactlyInAnyOrder(
              tuple(Optional.of("m1"), Fate.ACCEPTED), tuple(Optional.of("m2"), Fate.REFUSED));
      assertThat(watcher.seen)
          .allSatisfy(
              event -> {
                assertThat(event.type()).hasValue("page");
                assertThat(event.receivedAt()).isEqualTo(AT);
                assertThat(event.properties()).isEqualTo("{}");
              });
      assertThat(watcher.missed).isZero();
    }
  }

  @Test
  void each_watcher_sees_its_own_project_alone() {
    // Given
    String other = UUID.randomUUID().toString();
    var first = new Notes();
    var second = new Notes();
    try (var _ = tail.watch(project, first);
        var _ = tail.watch(other, second)) {
      await().atMost(SOON).until(() -> first.begun == 1 && second.begun == 1);

      // When
      append(project, "m1", "anna");
      append(other, "m2", "anna");

      // Then
      await().atMost(SOON).until(() -> first.seen.size() == 1 && second.seen.size() == 1);
      assertThat(first.seen).extracting(LiveEvent::messageId).containsExactly(Optional.of("m1"));
      assertThat(second.seen).extracting(LiveEvent::messageId).containsExactly(Optional.of("m2"));
    }
  }

  @Test
  void who_has_gone_and_comes_again_sees_what_is_added_then() {
    // Given
    var gone = new Notes();
    tail.watch(project, gone).close();

    // When
    var watcher = new Notes();
    try (var _ = tail.watch(project, watcher)) {
      await().atMost(SOON).until(() -> watcher.begun == 1);
      append(project, "m1", "anna");

      // Then
      await().atMost(SOON).until(() -> watcher.seen.size() == 1);
      assertThat(gone.seen).isEmpty();
    }
  }

  private void append(String projectId, String messageId, String userId) {
    assertThat(log.append(List.of(event(projectId, messageId, userId)))).succeedsWithin(SOON);
  }

  private static Outcome event(String projectId, String messageId, String userId) {
    var body =
        JsonObject.EMPTY
            .with("type", new JsonText("page"))
            .with("messageId", new JsonText(messageId))
            .with("userId", new JsonText(userId));
    return new Judgement(
            new Reception(projectId, "key-1", AT, "/v1/batch"),
            BatchDefaults.NONE,
            () -> UUID.randomUUID().toString())
        .of(new IncomingEvent.WithinLimits(0, body));
  }

  private static final class Notes implements EventTail.Watcher {

    private final Queue<LiveEvent> seen = new ConcurrentLinkedQueue<>();
    private volatile int begun;
    private volatile int missed;

    @Override
    public void begins() {
      begun++;
    }

    @Override
    public void passes(Supplier<LiveEvent> event) {
      seen.add(event.get());
    }

    @Override
    public void misses() {
      missed++;
    }
  }
}
