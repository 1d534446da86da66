package io.rapport.teststack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.rapport.contracts.TopicDeclaration;
import io.rapport.contracts.TopicDeclarations;
import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** A real broker in the test's own process, with every declared topic. */
public final class KafkaStack implements QuarkusTestResourceLifecycleManager, AutoCloseable {

  private final EmbeddedKafkaBroker broker =
      new EmbeddedKafkaBroker()
          .withNodeId(1)
          .withDeleteLogDirsOnClose(true)
          .withAdditionalProperties(settings -> settings.put("auto.create.topics.enable", "false"));

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

  @Override
  public void stop() {
    broker.close();
  }

  @Override
  public void close() {
    stop();
  }

  private void createTopics() {
    try (var admin = Admin.create(clientSettings())) {
      admin.createTopics(newTopics()).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<NewTopic> newTopics() {
    return TopicDeclarations.all().stream().map(KafkaStack::newTopic).toList();
  }

  private static NewTopic newTopic(TopicDeclaration topic) {
    return new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.config());
  }
}
