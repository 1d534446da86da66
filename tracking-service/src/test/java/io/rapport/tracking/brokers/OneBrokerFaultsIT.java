package io.rapport.tracking.brokers;

import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.rapport.contracts.TopicDeclaration;
import io.rapport.contracts.Topics;
import io.rapport.local.stack.StackProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The only broker fails in every way it can while clients send as fast as they may. */
class OneBrokerFaultsIT {

  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir static Path data;
  private static SmallVolume disk;
  private static TrackingOnBrokers system;

  private final StackProcess broker = system.broker(1);

  @BeforeAll
  static void start() {
    disk = SmallVolume.mount(data.resolve("kafka"));
    system = TrackingOnBrokers.start(1, data);
  }

  @AfterAll
  static void stop() {
    system.close();
    disk.close();
  }

  @Test
  void a_broker_that_is_killed_and_comes_back() {
    try (var clients = system.clients()) {
      clients.flow(SOON);

      // When
      broker.killForcibly();
      clients.awaitMore(503, 1, SOON);
      broker.start();

      // Then
      clients.flow(SOON);
      clients.finish();
      BrokerFaults.assertHarmless(system, clients);
    }
  }

  @Test
  void a_broker_that_hangs_and_goes_on() {
    try (var clients = system.clients()) {
      clients.flow(SOON);

      // When
      try (var _ = Standstill.of(broker)) {
        clients.awaitMore(503, 1, SOON);
      }

      // Then
      clients.flow(SOON);
      clients.finish();
      BrokerFaults.assertHarmless(system, clients);
    }
  }

  @Test
  void a_broker_that_is_slow() {
    try (var clients = system.clients()) {
      // When
      try (var slowly = Stuttering.start(broker)) {
        slowly.awaitTurns(4);

        // Then
        clients.flow(SOON);
      }
      clients.flow(SOON);
      clients.finish();
      BrokerFaults.assertHarmless(system, clients);
    }
  }

  @Test
  void a_full_disk() {
    assumeThat(disk.isMounted())
        .as("a volume of limited size can be made, which takes root and tmpfs")
        .isTrue();
    try (var clients = system.clients()) {
      clients.flow(SOON);

      // When
      disk.fill();
      clients.awaitMore(503, 1, SOON);
      disk.makeRoom();
      // A broker that cannot write ends itself; whoever runs it starts it again.
      broker.start();

      // Then
      clients.flow(SOON);
      clients.finish();
      BrokerFaults.assertHarmless(system, clients);
    }
  }

  @Test
  void a_topic_that_is_deleted_and_made_again() throws Exception {
    try (var clients = system.clients();
        var admin = system.admin()) {
      clients.flow(SOON);

      // When
      admin.deleteTopics(List.of(Topics.TRACKING_EVENTS.name())).all().get();
      clients.awaitMore(503, 1, SOON);
      make(Topics.TRACKING_EVENTS.declaration(), admin);

      // Then
      clients.flow(SOON);
    }
  }

  private static void make(TopicDeclaration topic, Admin admin) {
    var wanted = List.of(new NewTopic(topic.name(), topic.partitions(), (short) 1));
    // The name is free once the broker is done with the old one.
    await()
        .atMost(SOON)
        .ignoreExceptions()
        .until(
            () -> {
              admin.createTopics(wanted).all().get();
              return true;
            });
  }
}
