package io.rapport.tracking.brokers;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rapport.contracts.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.RetriableException;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three brokers, of which two must have an event before it is acknowledged, and one is lost. */
class LostBrokerIT {

  private static final int BROKERS = 3;
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final String EVENTS = Topics.TRACKING_EVENTS.name();

  @TempDir static Path data;
  private static TrackingOnBrokers system;
  private static Admin admin;

  @BeforeAll
  static void start() {
    system = TrackingOnBrokers.start(BROKERS, data);
    admin = system.admin();
  }

  @AfterAll
  static void stop() {
    admin.close();
    system.close();
  }

  @Test
  void the_leader_is_killed_in_full_flow() throws Exception {
    try (var clients = system.clients()) {
      // Given
      clients.flow(SOON);
      int leader = leader();

      // When
      system.broker(leader).killForcibly();

      // Then
      awaitNewLeadersThan(leader);
      clients.flow(SOON);
      system.broker(leader).start();
      awaitAllInSync();
      clients.flow(SOON);
      clients.finish();
      BrokerFaults.assertHarmless(system, clients);
    }
  }

  @Test
  void the_leader_hangs_in_full_flow() throws Exception {
    try (var clients = system.clients()) {
      // Given
      clients.flow(SOON);
      int leader = leader();

      // When
      try (var _ = Standstill.of(system.broker(leader))) {
        // Then
        awaitNewLeadersThan(leader);
        clients.flow(SOON);
      }
      awaitAllInSync();
      clients.flow(SOON);
      clients.finish();
      BrokerFaults.assertHarmless(system, clients);
    }
  }

  @Test
  void too_few_copies_are_no_acknowledgement() throws Exception {
    try (var clients = system.clients()) {
      // Given
      requireCopies(BROKERS);
      clients.flow(SOON);
      int lost = leader();

      // When
      system.broker(lost).killForcibly();
      awaitNewLeadersThan(lost);
      clients.awaitMore(503, 1, SOON);
      system.broker(lost).start();

      // Then
      awaitAllInSync();
      clients.flow(SOON);
      clients.finish();
      BrokerFaults.assertHarmless(system, clients);
    } finally {
      requireCopies(BROKERS - 1);
    }
  }

  private static int leader() throws ExecutionException, InterruptedException {
    return partitions().getFirst().leader().id();
  }

  private static Set<Integer> leaders() throws ExecutionException, InterruptedException {
    return partitions().stream()
        .flatMap(partition -> Stream.ofNullable(partition.leader()))
        .map(node -> node.id())
        .collect(toSet());
  }

  private static void awaitNewLeadersThan(int lost) {
    awaitAnswer().until(() -> !leaders().contains(lost));
  }

  private static void awaitAllInSync() {
    awaitAnswer()
        .untilAsserted(
            () ->
                assertThat(partitions())
                    .allSatisfy(partition -> assertThat(partition.isr()).hasSize(BROKERS)));
  }

  private static List<TopicPartitionInfo> partitions()
      throws ExecutionException, InterruptedException {
    return admin.describeTopics(List.of(EVENTS)).allTopicNames().get().get(EVENTS).partitions();
  }

  /** A question to the broker that hangs has no answer in time; the next one goes to another. */
  private static ConditionFactory awaitAnswer() {
    return await()
        .atMost(SOON)
        .ignoreExceptionsMatching(failure -> failure.getCause() instanceof RetriableException);
  }

  private static void requireCopies(int count) throws ExecutionException, InterruptedException {
    var setting = new ConfigEntry("min.insync.replicas", Integer.toString(count));
    admin
        .incrementalAlterConfigs(
            Map.of(
                new ConfigResource(ConfigResource.Type.TOPIC, EVENTS),
                List.of(new AlterConfigOp(setting, AlterConfigOp.OpType.SET))))
        .all()
        .get();
  }
}
