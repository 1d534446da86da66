package io.rapport.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rapport.contracts.Topics;
import io.rapport.teststack.KafkaStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingThreadTest {

  private static final String TOPIC = Topics.SURVEY_ANSWERS.name();
  private static final Duration RETRY = Duration.ofMillis(100);

  private final KafkaStack kafka = new KafkaStack();
  private final List<AutoCloseable> open = new ArrayList<>();
  private final Queue<String> read = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void start() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    kafka.start();
  }

  @AfterEach
  void stop() throws Exception {
    for (var each : open.reversed()) {
      each.close();
    }
    kafka.close();
  }

  @Test
  void what_could_not_be_handled_comes_again() {
    // Given
    send("first");
    var tries = new AtomicInteger();

    // When
    inGroup(
        messages -> {
          if (tries.incrementAndGet() < 3) {
            throw new IllegalStateException("The database is away");
          }
          note(messages);
        });

    // Then
    await().untilAsserted(() -> assertThat(read).containsExactly("first"));
  }

  @Test
  void what_was_handled_does_not_come_to_the_next_of_the_group() throws Exception {
    // Given
    send("first");
    var one = inGroup(this::note);
    await().until(() -> read.contains("first"));
    one.close();

    // When
    send("second");
    inGroup(this::note);

    // Then
    await().until(() -> read.contains("second"));
    assertThat(read).containsExactly("first", "second");
  }

  @Test
  void a_group_shares_the_messages() {
    // Given
    inGroup(this::note);
    inGroup(this::note);

    // When
    var sent = IntStream.range(0, 300).mapToObj(Integer::toString).toList();
    sent.forEach(this::send);

    // Then
    await().until(() -> read.size() >= sent.size());
    assertThat(read).containsExactlyInAnyOrderElementsOf(sent);
  }

  @Test
  void it_reads_on_when_the_broker_is_back() {
    // Given
    inGroup(this::note);
    send("before");
    await().until(() -> read.contains("before"));

    // When
    kafka.suspend();
    kafka.resume();
    send("after");

    // Then
    await().until(() -> read.contains("after"));
  }

  @Test
  void it_ends_while_no_broker_answers() throws Exception {
    // Given
    kafka.suspend();
    var reader = inGroup(this::note);

    // When
    reader.close();

    // Then
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("test-reader");
  }

  private ReadingThread inGroup(GroupReading.Handler handler) {
    var settings = ConsumerSettings.inGroup(kafka.clientSettings(), "test");
    var reader =
        new ReadingThread(
            "test-reader", settings, RETRY, new GroupReading(List.of(TOPIC), handler));
    open.add(reader);
    reader.start();
    return reader;
  }

  private void note(ConsumerRecords<String, byte @Nullable []> messages) {
    messages.forEach(message -> read.add(message.key()));
  }

  private void send(String key) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>copyOf(kafka.clientSettings()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(TOPIC, key, new byte[0]));
    }
  }
}
