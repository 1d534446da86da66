package io.rapport.metrics.adapter.in.kafka;

import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.rapport.contracts.Topics;
import io.rapport.metrics.MessagesOnTopics;
import io.rapport.metrics.adapter.out.duckdb.InMemoryStore;
import io.rapport.metrics.application.ingest.Backlog;
import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.application.port.ForwardingStore;
import io.rapport.metrics.application.port.StoreUnavailable;
import io.rapport.metrics.application.receipt.ReadUpTo;
import io.rapport.metrics.domain.ingest.Batch;
import io.rapport.metrics.domain.ingest.Stored;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.Period;
import io.rapport.reading.ReadingThread;
import io.rapport.teststack.KafkaStack;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading on after faults, against a real broker. */
class TopicsReaderTest {

  private final KafkaStack kafka = new KafkaStack();
  private final AnalyticsStore store = InMemoryStore.open();
  private final ReadUpTo readUpTo = new ReadUpTo();
  private MessagesOnTopics topics;

  @BeforeEach
  void start() {
    kafka.start();
    topics = new MessagesOnTopics(kafka.bootstrapServers());
  }

  @AfterEach
  void stop() {
    topics.close();
    kafka.close();
  }

  @Test
  void a_reader_goes_on_where_the_one_before_it_stored_last() throws Exception {
    say("1", "2");
    readUntil(store, 2);
    say("3");

    readUntil(store, 3);

    assertThat(offsets()).isEqualTo(3);
  }

  @Test
  void a_topic_that_was_made_again_is_read_from_its_beginning() throws Exception {
    say("1", "2", "3");
    readUntil(store, 3);
    makeAgain(Topics.TRACKING_EVENTS.name());
    say("4", "3", "5", "6");

    readUntil(store, 6);
  }

  @Test
  void a_store_that_fails_for_a_while_loses_nothing() throws Exception {
    say("1", "2");

    readUntil(new FailingAtFirst(store, 3), 2);
  }

  @Test
  void where_much_is_behind_a_batch_takes_several_polls() throws Exception {
    var ids = IntStream.range(0, 250).mapToObj(Integer::toString).toArray(String[]::new);
    say(ids);

    var behind = messageIds(BatchSize.TRANSACTION);
    var usual = messageIds(BatchSize.ofWhatIsThere(100));

    assertThat(behind).containsExactly(ids);
    assertThat(usual).containsExactly(Arrays.copyOf(ids, 100));
  }

  @Test
  void what_is_held_is_stored_when_nothing_more_comes() throws Exception {
    say(IntStream.range(0, 250).mapToObj(Integer::toString).toArray(String[]::new));

    try (var reader = reader(store, 100, 0)) {
      reader.start();
      await().pollInterval(Duration.ofMillis(20)).until(() -> pageviews() == 250);
    }

    assertThat(offsets()).isEqualTo(250);
  }

  @Test
  void where_as_much_waits_the_next_batch_is_read_while_one_is_stored() throws Exception {
    say(IntStream.range(0, 250).mapToObj(Integer::toString).toArray(String[]::new));

    try (var reader = reader(new WaitingForTheNext(store), 100, TopicsReader.HELD_FOR)) {
      reader.start();
      await().pollInterval(Duration.ofMillis(20)).until(() -> pageviews() == 250);
    }
  }

  @Test
  void up_to_when_everything_is_read_moves_on_while_nothing_comes() throws Exception {
    say("1");
    var said = Instant.now();

    try (var reader = reader(store)) {
      reader.start();
      await().until(() -> readUpTo.moment().filter(said::isBefore).isPresent());
      assertThat(pageviews()).isEqualTo(1);
      var reached = readUpTo.moment().orElseThrow();

      await().until(() -> readUpTo.moment().filter(reached::isBefore).isPresent());
    }
  }

  @Test
  void while_the_broker_is_away_nothing_more_is_claimed_and_a_stop_does_not_wait()
      throws Exception {
    say("1");
    var reader = reader(store);
    reader.start();
    await().until(() -> readUpTo.moment().isPresent());

    kafka.suspend();
    var away = Instant.now();
    var stopped = Duration.between(stopAfter(reader, Duration.ofSeconds(3)), Instant.now());

    assertThat(readUpTo.moment().orElseThrow()).isBefore(away);
    assertThat(stopped).isLessThan(Duration.ofSeconds(15));
    kafka.resume();
  }

  /** Of a batch, where a poll has a hundred messages at most. */
  private List<String> messageIds(BatchSize size) {
    var settings = IngestBeans.settings(kafka.clientSettings(), BatchSize.ofWhatIsThere(100));
    var ids = new ArrayList<String>();
    try (var reading = new KafkaConsumer<String, byte[]>(settings)) {
      var partitions =
          reading.partitionsFor(Topics.TRACKING_EVENTS.name()).stream()
              .map(part -> new TopicPartition(part.topic(), part.partition()))
              .toList();
      reading.assign(partitions);
      reading.seekToBeginning(partitions);
      Polls.read(
          reading,
          size,
          poll ->
              poll.forEach(
                  message ->
                      ids.add(Topics.TRACKING_EVENTS.decode(message.value()).getMessageId())));
    }
    return ids;
  }

  /** When it was told to stop. */
  private static Instant stopAfter(ReadingThread reader, Duration time)
      throws InterruptedException {
    var begun = Instant.now();
    await()
        .pollDelay(time)
        .atMost(time.plusSeconds(5))
        .until(() -> Instant.now().isAfter(begun.plus(time)));
    var told = Instant.now();
    reader.close();
    return told;
  }

  private void say(String... messageIds) {
    for (var id : messageIds) {
      topics.event("shop", id, "2026-01-01T12:00:00Z", event -> event.setUserId("anna"));
    }
    topics.acknowledged();
  }

  private void readUntil(AnalyticsStore into, long pageviews) throws InterruptedException {
    try (var reader = reader(into)) {
      reader.start();
      await().pollInterval(Duration.ofMillis(20)).until(() -> pageviews() == pageviews);
    }
  }

  private ReadingThread reader(AnalyticsStore into) {
    return reader(into, 500, TopicsReader.HELD_FOR);
  }

  private ReadingThread reader(AnalyticsStore into, int pollsOf, long heldFor) {
    var usual = BatchSize.ofWhatIsThere(pollsOf);
    var settings = IngestBeans.settings(kafka.clientSettings(), usual);
    var reading =
        new TopicsReader(
            into,
            settings,
            new IngestMetrics(new SimpleMeterRegistry()),
            new IngestTraces(OpenTelemetry.noop()),
            new ReadMarks(InstantSource.system(), readUpTo),
            new Housekeeping(into, InstantSource.system()),
            new Backlog(InstantSource.system()),
            usual,
            heldFor);
    return new ReadingThread("topics-reader", settings, Duration.ofMillis(20), reading);
  }

  private long pageviews() {
    var day = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1), ZoneOffset.UTC);
    try (var data = store.snapshot()) {
      return data
          .pageviews(new Slices("shop", List.of(), List.of(day.span()), Optional.empty()))
          .values()
          .stream()
          .collect(summingLong(Long::longValue));
    }
  }

  private long offsets() {
    return store.offsets().values().stream().mapToLong(Long::longValue).sum();
  }

  private void makeAgain(String topic) throws Exception {
    try (var admin = Admin.create(kafka.clientSettings())) {
      admin.deleteTopics(List.of(topic)).all().get();
      await().until(() -> !admin.listTopics().names().get().contains(topic));
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }
    topics.close();
    topics = new MessagesOnTopics(kafka.bootstrapServers());
  }

  /** The store, where the first batch is not stored before there is another one. */
  private static final class WaitingForTheNext extends ForwardingStore {

    private final CountDownLatch ready = new CountDownLatch(2);

    WaitingForTheNext(AnalyticsStore store) {
      super(store);
    }

    @Override
    public ReadyBatch ready(Batch batch) {
      ready.countDown();
      var inside = super.ready(batch);
      return new ReadyBatch() {
        @Override
        public Stored append() {
          await().until(() -> ready.getCount() == 0);
          return inside.append();
        }

        @Override
        public Stored hold() {
          return inside.hold();
        }
      };
    }
  }

  /** The store, after some failures. */
  private static final class FailingAtFirst extends ForwardingStore {

    private final AtomicInteger failures;

    FailingAtFirst(AnalyticsStore store, int failures) {
      super(store);
      this.failures = new AtomicInteger(failures);
    }

    @Override
    public Stored append(Batch batch) {
      if (failures.getAndDecrement() > 0) {
        throw new StoreUnavailable("The disk is full", new IllegalStateException());
      }
      return super.append(batch);
    }

    @Override
    public ReadyBatch ready(Batch batch) {
      return new ReadyBatch() {
        @Override
        public Stored append() {
          return FailingAtFirst.this.append(batch);
        }

        @Override
        public Stored hold() {
          return FailingAtFirst.this.append(batch);
        }
      };
    }

    @Override
    public void tidy(Instant now) {
      throw new StoreUnavailable("The disk is full", new IllegalStateException());
    }
  }
}
