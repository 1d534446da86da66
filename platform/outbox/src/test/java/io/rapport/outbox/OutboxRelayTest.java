package io.rapport.outbox;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rapport.contracts.Examples;
import io.rapport.contracts.Topics;
import io.rapport.teststack.KafkaStack;
import io.rapport.teststack.PostgresStack;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The relay alone, against a real database and a real broker. */
class OutboxRelayTest {

  private static final byte[] PAYLOAD = Examples.of(Topics.SURVEY_ANSWERS).named("shown").bytes();
  private static final List<String> KEYS = List.of("anna", "bernd", "carla", "dora", "emil");

  private static final KafkaStack KAFKA = new KafkaStack();
  private static final PostgresStack POSTGRES = new PostgresStack();

  private final List<AutoCloseable> open = new ArrayList<>();
  private SentMessages sent;

  @BeforeAll
  static void start() throws Exception {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    KAFKA.start();
    POSTGRES.start();
    OutboxTables.create(POSTGRES.database());
  }

  @AfterAll
  static void stop() {
    POSTGRES.close();
    KAFKA.close();
  }

  @BeforeEach
  void listen() {
    sent = opened(new SentMessages(KAFKA.clientSettings(), Topics.SURVEY_ANSWERS));
  }

  @AfterEach
  void close() throws Exception {
    for (var each : open.reversed()) {
      each.close();
    }
    KAFKA.resume();
  }

  @Test
  void messages_of_a_key_arrive_in_the_order_of_their_transactions() throws Exception {
    // Given
    var expected = commit(0, 1_500);

    // When
    startRelay(producer());
    awaitEmptyOutbox();

    // Then
    assertThat(sentPerKey(1_500)).isEqualTo(expected);
  }

  @Test
  void of_two_relays_one_sends_and_each_message_goes_once() throws Exception {
    // Given
    startRelay(producer());
    startRelay(producer());

    // When
    var expected = commit(0, 1_000);
    awaitEmptyOutbox();

    // Then
    assertThat(sentPerKey(1_000)).isEqualTo(expected);
  }

  @Test
  void the_other_relay_takes_over_when_the_first_one_ends() throws Exception {
    // Given
    var first = startRelay(producer());
    var expected = commit(0, 10);
    awaitEmptyOutbox();
    startRelay(producer());

    // When
    first.close();
    commit(10, 20).forEach((key, ids) -> expected.merge(key, ids, OutboxRelayTest::joined));
    awaitEmptyOutbox();

    // Then
    assertThat(sentPerKey(20)).isEqualTo(expected);
  }

  @Test
  void a_relay_that_dies_between_sending_and_deleting_repeats_at_most() throws Exception {
    // Given
    var expected = commit(0, 100);

    // When
    startRelay(producerWhoseRelayLosesItsDatabaseOnce());
    awaitEmptyOutbox();

    // Then
    assertThat(sent.ids()).hasSizeGreaterThan(100);
    assertThat(new HashSet<>(sent.ids())).hasSize(100);
    for (var key : KEYS) {
      assertThat(sent.ids(key).stream().distinct()).containsExactlyElementsOf(expected.get(key));
      assertThat(sent.ids(key)).endsWith(expected.get(key).toArray(String[]::new));
    }
  }

  @Test
  void without_a_broker_transactions_go_on_and_their_messages_wait() throws Exception {
    // Given
    startRelay(impatientProducer());
    var expected = commit(0, 10);
    awaitEmptyOutbox();

    // When
    KAFKA.suspend();
    commit(10, 40).forEach((key, ids) -> expected.merge(key, ids, OutboxRelayTest::joined));
    await().during(Duration.ofSeconds(3)).until(() -> OutboxTables.rows(POSTGRES.database()) == 30);

    // Then
    KAFKA.resume();
    awaitEmptyOutbox();
    assertThat(new HashSet<>(sent.ids())).hasSize(40);
    for (var key : KEYS) {
      assertThat(sent.ids(key)).endsWith(expected.get(key).getLast());
      assertThat(sent.ids(key)).containsAll(expected.get(key));
    }
  }

  @Test
  void without_a_database_for_a_while_nothing_is_lost() throws Exception {
    // Given
    startRelay(producer());
    var expected = commit(0, 10);
    awaitEmptyOutbox();

    // When
    killConnectionsOfTheRelay();
    commit(10, 20).forEach((key, ids) -> expected.merge(key, ids, OutboxRelayTest::joined));
    awaitEmptyOutbox();

    // Then
    assertThat(sentPerKey(20)).isEqualTo(expected);
  }

  @Test
  void the_table_does_not_grow_with_what_has_gone_through_it() throws Exception {
    // Given
    startRelay(producer());
    commit(0, 2_000);
    awaitEmptyOutbox();
    long sizeAfterOneWave = OutboxTables.bytes(POSTGRES.database());

    // When
    for (int wave = 1; wave < 5; wave++) {
      commit(2_000 * wave, 2_000 * (wave + 1));
      awaitEmptyOutbox();
    }

    // Then
    assertThat(OutboxTables.bytes(POSTGRES.database())).isLessThan(3 * sizeAfterOneWave);
  }

  /** One transaction for each message, round the keys; what was committed, by key. */
  private Map<String, List<String>> commit(int from, int to) throws SQLException {
    try (var connection = POSTGRES.database().getConnection();
        var insert =
            connection.prepareStatement(
                "insert into outbox (topic, key, message_id, time, subject, payload)"
                    + " values (?, ?, ?, ?, 'survey', ?)")) {
      for (int number = from; number < to; number++) {
        insert.setString(1, Topics.SURVEY_ANSWERS.name());
        insert.setString(2, KEYS.get(number % KEYS.size()));
        insert.setString(3, "message-" + number);
        insert.setObject(4, Instant.EPOCH.atOffset(ZoneOffset.UTC));
        insert.setBytes(5, PAYLOAD);
        insert.executeUpdate();
      }
    }
    return new HashMap<>(
        KEYS.stream().collect(toMap(key -> key, key -> idsOf(KEYS.indexOf(key), from, to))));
  }

  private static List<String> idsOf(int key, int from, int to) {
    return IntStream.range(from, to)
        .filter(number -> number % KEYS.size() == key)
        .mapToObj(number -> "message-" + number)
        .toList();
  }

  private static List<String> joined(List<String> first, List<String> second) {
    var both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }

  private Map<String, List<String>> sentPerKey(int atLeast) {
    await().until(() -> sent.all().size() >= atLeast);
    return KEYS.stream().collect(toMap(key -> key, sent::ids));
  }

  private void awaitEmptyOutbox() {
    await().atMost(Duration.ofSeconds(30)).until(() -> OutboxTables.rows(POSTGRES.database()) == 0);
  }

  private Producer<String, byte[]> producer() {
    return opened(new KafkaProducer<>(OutboxRelayBeans.producerSettings(KAFKA.clientSettings())));
  }

  /** Gives a batch up before the test does. */
  private Producer<String, byte[]> impatientProducer() {
    var settings = new HashMap<>(OutboxRelayBeans.producerSettings(KAFKA.clientSettings()));
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 500);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 1_000);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 1_000);
    return opened(new KafkaProducer<>(settings));
  }

  /** After the broker has acknowledged the first batch, and before the relay learns of it. */
  @SuppressWarnings("unchecked")
  private Producer<String, byte[]> producerWhoseRelayLosesItsDatabaseOnce() {
    var real = producer();
    var due = new AtomicBoolean(true);
    return (Producer<String, byte[]>)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Producer.class},
            (_, method, arguments) -> {
              var result = method.invoke(real, arguments);
              if (method.getName().equals("send") && due.getAndSet(false)) {
                real.flush();
                killConnectionsOfTheRelay();
              }
              return result;
            });
  }

  private void killConnectionsOfTheRelay() throws SQLException {
    try (var connection = POSTGRES.database().getConnection();
        var kill =
            connection.prepareStatement(
                "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'")) {
      kill.execute();
    }
  }

  private AutoCloseable startRelay(Producer<String, byte[]> producer) {
    var relay =
        Thread.ofPlatform()
            .daemon()
            .start(
                new OutboxRelay(
                    POSTGRES.database(),
                    producer,
                    OutboxRelayBeans.topics(),
                    new OutboxSignal(null)));
    return opened(
        () -> {
          relay.interrupt();
          relay.join();
        });
  }

  private <T extends AutoCloseable> T opened(T closeable) {
    open.add(closeable);
    return closeable;
  }
}
