package io.rapport.local.part;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A broker's settings on one machine: as durable as its number allows, as small as a laptop likes
 * it.
 */
final class BrokerSettings {

  static final String LOGGING =
      """
      status = error
      appender.console.type = Console
      appender.console.name = console
      appender.console.layout.type = PatternLayout
      appender.console.layout.pattern = %d{yyyy-MM-dd'T'HH:mm:ss.SSSX}{UTC} %-5p %c{1} %m%n
      rootLogger.level = warn
      rootLogger.appenderRef.console.ref = console
      logger.start.name = kafka.server.KafkaRaftServer
      logger.start.level = info
      """;

  private BrokerSettings() {}

  static String of(BrokerNode self, List<BrokerNode> cluster, Path messages) {
    return """
    process.roles=broker,controller
    node.id=%1$d
    controller.quorum.voters=%4$s
    listeners=PLAINTEXT://localhost:%2$d,CONTROLLER://localhost:%3$d
    advertised.listeners=PLAINTEXT://localhost:%2$d
    controller.listener.names=CONTROLLER
    log.dirs=%5$s

    # Topics are made on purpose, from the declarations of the contracts.
    auto.create.topics.enable=false

    # Every broker has a copy, and what is acknowledged outlives the loss of one if there are others.
    min.insync.replicas=%7$d
    offsets.topic.replication.factor=%6$d
    transaction.state.log.replication.factor=%6$d
    transaction.state.log.min.isr=%7$d
    share.coordinator.state.topic.replication.factor=%6$d
    share.coordinator.state.topic.min.isr=%7$d

    # Back within seconds after it was killed, instead of a quarter of a minute.
    broker.heartbeat.interval.ms=500
    broker.session.timeout.ms=2000
    group.initial.rebalance.delay.ms=0

    # Small.
    offsets.topic.num.partitions=4
    transaction.state.log.num.partitions=4
    share.coordinator.state.topic.num.partitions=4
    log.cleaner.dedupe.buffer.size=4194304
    log.cleaner.threads=1
    num.network.threads=2
    num.io.threads=4
    num.replica.fetchers=1
    num.recovery.threads.per.data.dir=1
    background.threads=2
    group.coordinator.threads=1
    share.coordinator.threads=1
    """
        .formatted(
            self.id(),
            self.port(),
            self.controllerPort(),
            cluster.stream().map(BrokerNode::vote).collect(Collectors.joining(",")),
            messages,
            cluster.size(),
            Math.max(1, cluster.size() - 1));
  }
}
