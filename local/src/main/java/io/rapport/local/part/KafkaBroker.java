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
import org.apache.kafka.clients.admin.DescribeClusterResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * A broker of Kafka: a process that is broker and controller. Together, or alone, they have the
 * topics that the contracts declare and no others.
 */
final class KafkaBroker implements Part {

  static final String NAME = "kafka";

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration QUESTION = Duration.ofSeconds(3);
  private static final Duration FURNISHING = Duration.ofSeconds(30);
  private static final int HEAP = 192;

  private final Site site;
  private final BrokerNode self;
  private final List<BrokerNode> cluster;
  private final Path folder;
  private final Path settings;
  private final Path logging;

  KafkaBroker(Site site) {
    this(site, BrokerNode.only(site.ports()), List.of(BrokerNode.only(site.ports())));
  }

  /** One of several, all on this machine. */
  KafkaBroker(Site site, BrokerNode self, List<BrokerNode> cluster) {
    this.site = site;
    this.self = self;
    this.cluster = List.copyOf(cluster);
    this.folder = site.data().kafka(self.name());
    this.settings = folder.resolve("server.properties");
    this.logging = folder.resolve("log4j2.properties");
  }

  @Override
  public String name() {
    return self.name();
  }

  @Override
  public Set<String> needs() {
    return Set.of();
  }

  @Override
  public void prepare(Progress progress) throws IOException {
    Path messages = folder.resolve("data");
    Files.createDirectories(messages);
    Files.writeString(settings, BrokerSettings.of(self, cluster, messages));
    Files.writeString(logging, BrokerSettings.LOGGING);
    if (!Files.exists(messages.resolve("meta.properties"))) {
      format();
    }
    requireOwnCluster(messages);
  }

  private void format() throws IOException {
    JavaProgram format =
        new JavaProgram(
            name() + "-format",
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
            name(),
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
    if (!Listening.on(self.port())) {
      return false;
    }
    try (Admin admin = admin(QUESTION)) {
      DescribeClusterResult described = admin.describeCluster();
      return described.clusterId().get().equals(site.identity().kafkaCluster())
          && described.nodes().get().stream().anyMatch(node -> node.id() == self.id());
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
      // There is room for every copy once the last of them is there.
      if (admin.describeCluster().nodes().get().size() == cluster.size()) {
        makeTopics(admin);
      }
    } catch (ExecutionException e) {
      throw new IOException("Kafka does not make the topics: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while making topics", e);
    }
  }

  private void makeTopics(Admin admin) throws ExecutionException, InterruptedException {
    Set<String> present = new HashSet<>(admin.listTopics().names().get());
    for (TopicDeclaration topic : TopicDeclarations.all()) {
      if (!present.contains(topic.name())) {
        make(topic, admin);
      }
      // An older data directory follows the declarations of today.
      admin.incrementalAlterConfigs(Map.of(resource(topic), settings(topic))).all().get();
    }
  }

  private void make(TopicDeclaration topic, Admin admin)
      throws ExecutionException, InterruptedException {
    try {
      admin.createTopics(List.of(newTopic(topic))).all().get();
    } catch (ExecutionException e) {
      // Brokers that come at the same time each make them.
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  private NewTopic newTopic(TopicDeclaration topic) {
    return new NewTopic(topic.name(), topic.partitions(), (short) cluster.size())
        .configs(topic.config());
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
            self.address(),
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
