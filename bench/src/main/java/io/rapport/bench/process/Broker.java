package io.rapport.bench.process;

import io.rapport.contracts.TopicDeclarations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** One broker with the declared topics, empty at the start. */
public final class Broker implements AutoCloseable {

  private static final List<String> QUIET = List.of("-Dlog4j2.level=WARN", "-Xmx512m");

  private final Program program;
  private final String address;

  private Broker(Program program, String address) {
    this.program = program;
    this.address = address;
  }

  /** Starts it with its data in the folder. */
  public static Broker start(Repository repository, Path folder)
      throws IOException, InterruptedException, ExecutionException {
    return start(repository, folder, Map.of());
  }

  /** As before, and whatever topics declare, these settings hold for them. */
  public static Broker start(Repository repository, Path folder, Map<String, String> ofTopics)
      throws IOException, InterruptedException, ExecutionException {
    int port = FreePort.next();
    var settings = Files.writeString(folder.resolve("broker.properties"), settings(port, folder));
    var classPath = List.of("-cp", repository.broker());
    Program.start(
            "kafka-format",
            folder,
            joined(
                classPath,
                List.of(
                    "kafka.tools.StorageTool",
                    "format",
                    "--cluster-id",
                    "rapport-benchmark-0001",
                    "--config",
                    settings.toString())),
            Map.of())
        .join();
    var program =
        Program.start(
            "kafka",
            folder,
            joined(QUIET, joined(classPath, List.of("kafka.Kafka", settings.toString()))),
            Map.of());
    var broker = new Broker(program, "localhost:" + port);
    program.await(broker::answers);
    broker.createTopics(ofTopics);
    return broker;
  }

  public String address() {
    return address;
  }

  public Program program() {
    return program;
  }

  /** How many records the topic has. */
  public long records(String topic) throws ExecutionException, InterruptedException {
    try (var admin = admin()) {
      var described = admin.describeTopics(List.of(topic)).allTopicNames().get();
      var ends =
          admin
              .listOffsets(
                  described.values().stream()
                      .flatMap(found -> found.partitions().stream())
                      .map(partition -> new TopicPartition(topic, partition.partition()))
                      .collect(Collectors.toMap(p -> p, _ -> OffsetSpec.latest())))
              .all()
              .get();
      return ends.values().stream().mapToLong(ListOffsetsResultInfo::offset).sum();
    }
  }

  @Override
  public void close() {
    program.close();
  }

  private boolean answers() {
    try (var admin = admin()) {
      return !admin.describeCluster().nodes().get().isEmpty();
    } catch (ExecutionException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void createTopics(Map<String, String> settings)
      throws ExecutionException, InterruptedException {
    try (var admin = admin()) {
      admin
          .createTopics(
              TopicDeclarations.all().stream()
                  .map(
                      topic ->
                          new NewTopic(topic.name(), topic.partitions(), (short) 1)
                              .configs(joined(topic.config(), settings)))
                  .toList())
          .all()
          .get();
    }
  }

  private Admin admin() {
    return Admin.create(
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000));
  }

  private static String settings(int port, Path folder) {
    return """
    process.roles=broker,controller
    node.id=1
    controller.quorum.voters=1@localhost:%2$d
    listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
    advertised.listeners=PLAINTEXT://localhost:%1$d
    controller.listener.names=CONTROLLER
    log.dirs=%3$s
    auto.create.topics.enable=false
    log.retention.check.interval.ms=10000
    offsets.topic.replication.factor=1
    """
        .formatted(port, FreePort.next(), folder.resolve("messages"));
  }

  private static Map<String, String> joined(Map<String, String> first, Map<String, String> second) {
    var both = new HashMap<>(first);
    both.putAll(second);
    return both;
  }

  private static List<String> joined(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
