package io.rapport.tracking.adapter.out.kafka;

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
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class KafkaEventLogTest extends EventLogContract {

  private static final Duration ACKNOWLEDGE_WITHIN = Duration.ofSeconds(2);
  private static final KafkaStack KAFKA = new KafkaStack();
  private static Producer<String, byte[]> producer;
  private static KafkaEventLog log;
  private static TopicReader<TrackedEvent> events;
  private static TopicReader<RefusedEvent> refused;

  @BeforeAll
  static void start() throws InterruptedException {
    KAFKA.start();
    producer =
        new KafkaProducer<>(EventProducer.settings(KAFKA.clientSettings(), ACKNOWLEDGE_WITHIN));
    new BrokerReached(producer).look();
    log = new KafkaEventLog(producer, ACKNOWLEDGE_WITHIN);
    events = new TopicReader<>(KAFKA.bootstrapServers(), Topics.TRACKING_EVENTS);
    refused = new TopicReader<>(KAFKA.bootstrapServers(), Topics.TRACKING_REFUSED);
  }

  @AfterAll
  static void stop() {
    log.close();
    producer.close(Duration.ZERO);
    events.close();
    refused.close();
    KAFKA.close();
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
