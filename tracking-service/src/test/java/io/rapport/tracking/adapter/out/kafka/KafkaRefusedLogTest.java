package io.rapport.tracking.adapter.out.kafka;

import static java.util.stream.Collectors.toMap;

import io.rapport.contracts.Topics;
import io.rapport.teststack.KafkaStack;
import io.rapport.tracking.application.port.RefusedLog;
import io.rapport.tracking.application.port.RefusedLogContract;
import io.rapport.tracking.domain.event.Refused;
import io.rapport.tracking.domain.replay.Place;
import java.time.Duration;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class KafkaRefusedLogTest extends RefusedLogContract {

  private static final KafkaStack KAFKA = new KafkaStack();
  private static Producer<String, byte[]> producer;
  private static KafkaRefusedLog log;

  @BeforeAll
  static void start() {
    KAFKA.start();
    producer =
        new KafkaProducer<>(
            KAFKA.clientSettings(), new StringSerializer(), new ByteArraySerializer());
    log = new KafkaRefusedLog(KAFKA.clientSettings(), Duration.ofSeconds(5));
  }

  @AfterAll
  static void stop() {
    producer.close(Duration.ZERO);
    KAFKA.close();
  }

  @Override
  protected RefusedLog log() {
    return log;
  }

  @Override
  protected Place append(Refused refused) throws Exception {
    var stored = producer.send(EventMessages.of(refused)).get();
    return new Place(stored.partition(), stored.offset(), refused.refusalId());
  }

  @Override
  protected void forget() throws Exception {
    var topic = Topics.TRACKING_REFUSED.name();
    try (var admin = Admin.create(KAFKA.clientSettings())) {
      var all =
          IntStream.range(0, producer.partitionsFor(topic).size())
              .boxed()
              .collect(
                  toMap(
                      number -> new TopicPartition(topic, number),
                      _ -> RecordsToDelete.beforeOffset(-1)));
      admin.deleteRecords(all).all().get();
    }
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
