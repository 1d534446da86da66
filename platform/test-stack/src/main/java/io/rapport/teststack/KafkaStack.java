package io.rapport.teststack;

import static java.util.stream.Collectors.toMap;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.rapport.contracts.TopicDeclaration;
import io.rapport.contracts.TopicDeclarations;
import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.utils.Utils;

/**
 * A real broker in the test's own process, with every declared topic. It can go away and come back
 * as it was, at the same address.
 */
public final class KafkaStack implements QuarkusTestResourceLifecycleManager, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path data = newDirectory();
  private final EmbeddedKafkaBroker broker =
      new EmbeddedKafkaBroker()
          .withNodeId(1)
          .withKafkaPort(freePort())
          .withControllerPort(freePort())
          .withDeleteLogDirsOnClose(false)
          .withAdditionalProperties(
              settings -> {
                settings.put("auto.create.topics.enable", "false");
                settings.put("log.dir", data.toString());
                // A broker that comes back must first be missed.
                settings.put("broker.heartbeat.interval.ms", "500");
                settings.put("broker.session.timeout.ms", "2000");
              });

  @Override
  public Map<String, String> start() {
    broker.start();
    createTopics();
    return Map.of("kafka.bootstrap.servers", bootstrapServers());
  }

  /** Where the broker listens. */
  public String bootstrapServers() {
    return broker.getAdvertisedListeners();
  }

  /** The clients' settings that reach this broker. */
  public Map<String, Object> clientSettings() {
    return Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
  }

  /** The broker goes away, and keeps what it has. */
  public void suspend() {
    broker.close();
  }

  /** The broker is back. */
  public void resume() {
    broker.start();
  }

  @Override
  public void stop() {
    broker.close();
    try {
      Utils.delete(data.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    stop();
  }

  private void createTopics() {
    try (var admin = Admin.create(clientSettings())) {
      admin.createTopics(newTopics()).all().get();
      awaitLeaders(admin);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Only a leader says where a partition ends. What is sent in several requests before there is one
   * can come out of order, which a producer tries for two minutes to put right.
   */
  private static void awaitLeaders(Admin admin) throws ExecutionException, InterruptedException {
    var patience = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        admin.listOffsets(ends()).all().get();
        return;
      } catch (ExecutionException e) {
        // The broker itself may not have heard yet of what its controller has made.
        if (!(e.getCause() instanceof UnknownTopicOrPartitionException)
            || Instant.now().isAfter(patience)) {
          throw e;
        }
      }
    }
  }

  private static Path newDirectory() {
    try {
      return Files.createTempDirectory("rapport-kafka");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<NewTopic> newTopics() {
    return TopicDeclarations.all().stream().map(KafkaStack::newTopic).toList();
  }

  private static Map<TopicPartition, OffsetSpec> ends() {
    return TopicDeclarations.all().stream()
        .flatMap(KafkaStack::partitions)
        .collect(toMap(partition -> partition, _ -> OffsetSpec.latest()));
  }

  private static Stream<TopicPartition> partitions(TopicDeclaration topic) {
    return IntStream.range(0, topic.partitions())
        .mapToObj(number -> new TopicPartition(topic.name(), number));
  }

  private static NewTopic newTopic(TopicDeclaration topic) {
    return new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.config());
  }
}
