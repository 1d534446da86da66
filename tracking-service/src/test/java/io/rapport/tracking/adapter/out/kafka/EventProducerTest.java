package io.rapport.tracking.adapter.out.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.rapport.contracts.Topics;
import java.time.Duration;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownProducerIdException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Kafka's producer says, and what follows from it. */
class EventProducerTest {

  private static final Duration ACKNOWLEDGE_WITHIN = Duration.ofMillis(20);
  private static final Node BROKER = new Node(1, "broker", 9092);

  private final Queue<MockProducer<String, byte[]>> made = new ConcurrentLinkedQueue<>();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final EventProducer producer =
      new EventProducer(this::make, ACKNOWLEDGE_WITHIN, registry);

  @AfterEach
  void close() {
    producer.close();
  }

  static Stream<RuntimeException> theEnd() {
    return Stream.of(
        new OutOfOrderSequenceException("lost count"),
        new UnknownProducerIdException("forgotten"),
        new InvalidProducerEpochException("too old"),
        new ProducerFencedException("somebody else is it"),
        new ClusterAuthorizationException("no id for you"),
        new KafkaException("in an error state"),
        new IllegalStateException("closed"));
  }

  static Stream<RuntimeException> passing() {
    return Stream.of(
        new TimeoutException("late"),
        new NotEnoughReplicasException("alone"),
        new NotLeaderOrFollowerException("ask another"),
        new RecordTooLargeException("this one"),
        new TopicAuthorizationException("not now"));
  }

  @ParameterizedTest
  @MethodSource("theEnd")
  void a_producer_that_will_never_send_again_is_replaced(RuntimeException failure) {
    // Given
    var first = producer.inUse();

    // When
    fail(failure);

    // Then
    await().until(() -> producer.inUse() != first);
    await().until(() -> made.element().closed());
    assertThat(send()).isNotCompletedExceptionally();
    assertThat(made).hasSize(2);
    assertThat(registry.counter("rapport.tracking.producer.replacements").count()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("passing")
  void a_fault_of_the_broker_or_of_one_message_is_none_of_the_producer(RuntimeException failure) {
    fail(failure);

    assertThat(made).hasSize(1);
  }

  @Test
  void a_producer_that_says_nothing_any_more_is_replaced() {
    // Given
    var first = producer.inUse();

    // When
    await()
        .until(
            () -> {
              send().timeOut();
              return producer.inUse() != first;
            });

    // Then
    assertThat(made).hasSize(2);
  }

  @Test
  void a_producer_that_only_was_not_asked_is_kept() {
    send().timeOut();

    assertThat(made).hasSize(1);
  }

  private void fail(RuntimeException failure) {
    assertThat(send()).isNotDone();
    made.element().errorNext(failure);
  }

  private Acknowledgement send() {
    var using = producer.inUse();
    var acknowledgement = new Acknowledgement(1, using);
    using.send(
        new ProducerRecord<>(Topics.TRACKING_EVENTS.name(), "shop|anna", new byte[0]),
        acknowledgement);
    return acknowledgement;
  }

  private MockProducer<String, byte[]> make() {
    var one =
        new MockProducer<>(
            cluster(),
            false,
            new RoundRobinPartitioner(),
            new StringSerializer(),
            new ByteArraySerializer());
    made.add(one);
    return one;
  }

  private static Cluster cluster() {
    var nodes = new Node[] {BROKER};
    var partitions =
        Stream.of(Topics.TRACKING_EVENTS, Topics.TRACKING_REFUSED)
            .map(topic -> new PartitionInfo(topic.name(), 0, BROKER, nodes, nodes))
            .collect(Collectors.toList());
    return new Cluster("cluster", Set.of(BROKER), partitions, Set.of(), Set.of());
  }
}
