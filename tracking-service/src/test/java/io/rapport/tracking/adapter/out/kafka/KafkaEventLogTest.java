package io.rapport.tracking.adapter.out.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.rapport.contracts.Topics;
import io.rapport.contracts.tracking.RefusedEvent;
import io.rapport.contracts.tracking.TrackedEvent;
import io.rapport.teststack.KafkaStack;
import io.rapport.tracking.TopicReader;
import io.rapport.tracking.application.port.EventLog;
import io.rapport.tracking.application.port.EventLogContract;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KafkaEventLogTest extends EventLogContract {

  private static final Duration ACKNOWLEDGE_WITHIN = Duration.ofSeconds(2);
  private static final KafkaStack KAFKA = new KafkaStack();
  private static EventProducer producer;
  private static KafkaEventLog log;
  private static TopicReader<TrackedEvent> events;
  private static TopicReader<RefusedEvent> refused;

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
    events = new TopicReader<>(KAFKA.bootstrapServers(), Topics.TRACKING_EVENTS);
    refused = new TopicReader<>(KAFKA.bootstrapServers(), Topics.TRACKING_REFUSED);
  }

  @AfterAll
  static void stop() {
    log.close();
    producer.close();
    events.close();
    refused.close();
    KAFKA.close();
  }

  @Test
  void a_producer_that_has_become_unusable_is_replaced_by_one_that_works() {
    // Given
    producer.inUse().producer().close();

    // When
    assertThat(log.append(List.of(event("m1", "anna")))).isCompletedExceptionally();

    // Then
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(log.append(List.of(event("m2", "anna"))))
                    .succeedsWithin(ACKNOWLEDGE_WITHIN));
  }

  @Override
  protected EventLog log() {
    return log;
  }

  @Override
  protected List<String> accepted(String projectId) {
    return events.messages(event -> event.getProjectId().equals(projectId)).stream()
        .map(TrackedEvent::getMessageId)
        .toList();
  }

  @Override
  protected List<String> refused(String projectId) {
    return refused.messages(event -> event.getProjectId().equals(projectId)).stream()
        .map(RefusedEvent::getReason)
        .toList();
  }

  @Override
  protected void goAway() {
    KAFKA.suspend();
  }

  @Override
  protected void comeBack() {
    KAFKA.resume();
  }
}
