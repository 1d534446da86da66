package io.rapport.gateway.adapter.out.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.contracts.Topics;
import io.rapport.contracts.control.ProjectState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what the gateway has said of one project. */
final class ControlProjects implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final KafkaConsumer<String, byte[]> consumer;
  private final String project;
  private final List<Said> said = new ArrayList<>();

  ControlProjects(String bootstrapServers, String project) {
    this.project = project;
    this.consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    var partition = new TopicPartition(Topics.CONTROL_PROJECTS.name(), 0);
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
  }

  /** One message about the project. */
  record Said(Map<String, String> headers, ProjectState state) {}

  /** Everything said so far, once it is enough. */
  List<Said> until(Predicate<List<Said>> enough) {
    var deadline = Instant.now().plus(PATIENCE);
    while (!enough.test(said)) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError("Only this was said: " + said);
      }
      consumer.poll(Duration.ofMillis(100)).forEach(this::hear);
    }
    return List.copyOf(said);
  }

  @Override
  public void close() {
    consumer.close();
  }

  private void hear(ConsumerRecord<String, byte[]> message) {
    if (message.key().equals(project)) {
      var headers = new TreeMap<String, String>();
      message
          .headers()
          .forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
      said.add(new Said(headers, Topics.CONTROL_PROJECTS.decode(message.value())));
    }
  }
}
