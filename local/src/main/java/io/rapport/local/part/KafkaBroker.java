package io.rapport.local.part;

import io.rapport.contracts.TopicDeclaration;
import io.rapport.contracts.TopicDeclarations;
import io.rapport.local.Progress;
import io.rapport.local.process.ProcessSpec;
import io.rapport.local.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;

/**
 * Kafka: one process that is broker and controller, with the topics that the contracts declare and
 * no others.
 */
final class KafkaBroker implements Part {

  static final String NAME = "kafka";

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration QUESTION = Duration.ofSeconds(3);
  private static final Duration FURNISHING = Duration.ofSeconds(30);
  private static final int HEAP = 192;

  private final Site site;
  private final Path settings;
  private final Path logging;

  KafkaBroker(Site site) {
    this.site = site;
    this.settings = site.data().kafka().resolve("server.properties");
    this.logging = site.data().kafka().resolve("log4j2.properties");
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> needs() {
    return Set.of();
  }

  @Override
  public void prepare(Progress progress) throws IOException {
    Path messages = site.data().kafka().resolve("data");
    Files.createDirectories(messages);
    Files.writeString(settings, BrokerSettings.of(site.ports(), messages));
    Files.writeString(logging, BrokerSettings.LOGGING);
    if (!Files.exists(messages.resolve("meta.properties"))) {
      format();
    }
    requireOwnCluster(messages);
  }

  private void format() throws IOException {
    JavaProgram format =
        new JavaProgram(
            "kafka-format",
            64,
            logsTo(),
            List.of(
                "-cp",
                site.installation().brokerClassPath(),
                "kafka.tools.StorageTool",
                "format",
                "--cluster-id",
                site.identity().kafkaCluster(),
                "--config",
                settings.toString()),
            Map.of());
    OneShot.run(format.in(site));
  }

  private void requireOwnCluster(Path messages) throws IOException {
    Properties meta = new Properties();
    try (var reader = Files.newBufferedReader(messages.resolve("meta.properties"))) {
      meta.load(reader);
    }
    if (!site.identity().kafkaCluster().equals(meta.getProperty("cluster.id"))) {
      throw new IOException(
          messages + " belongs to another cluster than " + site.data().identityFile());
    }
  }

  @Override
  public ProcessSpec process() {
    return new JavaProgram(
            NAME,
            HEAP,
            logsTo(),
            List.of(
                "-cp", site.installation().brokerClassPath(), "kafka.Kafka", settings.toString()),
            Map.of())
        .in(site);
  }

  private List<String> logsTo() {
    return List.of("-Dlog4j2.configurationFile=" + logging);
  }

  @Override
  public boolean answers() {
    if (!Listening.on(site.ports().kafka())) {
      return false;
    }
    try (Admin admin = admin(QUESTION)) {
      return admin.describeCluster().clusterId().get().equals(site.identity().kafkaCluster());
    } catch (ExecutionException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void furnish() throws IOException {
    try (Admin admin = admin(FURNISHING)) {
      Set<String> present = new HashSet<>(admin.listTopics().names().get());
      admin
          .createTopics(
              TopicDeclarations.all().stream()
                  .filter(topic -> !present.contains(topic.name()))
                  .map(KafkaBroker::newTopic)
                  .toList())
          .all()
          .get();
      // An older data directory follows the declarations of today.
      for (TopicDeclaration topic : TopicDeclarations.all()) {
        admin.incrementalAlterConfigs(Map.of(resource(topic), settings(topic))).all().get();
      }
    } catch (ExecutionException e) {
      throw new IOException("Kafka does not make the topics: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while making topics", e);
    }
  }

  private static NewTopic newTopic(TopicDeclaration topic) {
    return new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.config());
  }

  private static ConfigResource resource(TopicDeclaration topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
  }

  private static List<AlterConfigOp> settings(TopicDeclaration topic) {
    return topic.config().entrySet().stream()
        .map(
            entry ->
                new AlterConfigOp(
                    new ConfigEntry(entry.getKey(), entry.getValue()), AlterConfigOp.OpType.SET))
        .toList();
  }

  private Admin admin(Duration patience) {
    return Admin.create(
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            "localhost:" + site.ports().kafka(),
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            (int) patience.toMillis(),
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            (int) patience.toMillis()));
  }

  @Override
  public Duration patience() {
    return PATIENCE;
  }
}
