package io.rapport.outbox;

import static io.rapport.outbox.SentMessages.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.Example;
import io.rapport.contracts.Examples;
import io.rapport.contracts.MessageIdentity;
import io.rapport.contracts.Topics;
import io.rapport.contracts.survey.SurveyFact;
import io.rapport.teststack.KafkaStack;
import io.rapport.teststack.PostgresStack;
import io.rapport.teststack.ProjectMessages;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The outbox in a running application: its transactions, its connection pool, its relay. */
@QuarkusTest
@QuarkusTestResource(KafkaStack.class)
@QuarkusTestResource(PostgresStack.class)
class OutboxTest {

  private static final Example<SurveyFact> ANSWER =
      Examples.of(Topics.SURVEY_ANSWERS).named("nps-answered");

  @Inject Outbox outbox;
  @Inject DataSource database;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  private SentMessages sent;

  @BeforeEach
  void start() throws Exception {
    OutboxTables.createIfMissing(database);
    sent = new SentMessages(Map.of("bootstrap.servers", bootstrapServers), Topics.SURVEY_ANSWERS);
  }

  @AfterEach
  void stop() {
    sent.close();
  }

  @Test
  void a_committed_message_is_sent_as_it_was_published_and_leaves_the_table() {
    // When
    QuarkusTransaction.requiringNew().run(() -> publish("answer-1"));

    // Then
    await().until(() -> sent.all().size() == 1);
    var message = sent.all().getFirst();
    assertThat(message.key()).isEqualTo(ANSWER.key());
    assertThat(message.value()).isEqualTo(Topics.SURVEY_ANSWERS.encode(ANSWER.message()));
    assertThat(header(message, "ce_id")).isEqualTo("answer-1");
    assertThat(header(message, "ce_type")).isEqualTo("io.rapport.survey.fact.v2");
    assertThat(header(message, "ce_time")).isEqualTo(ANSWER.identity().time().toString());
    await().until(() -> OutboxTables.rows(database) == 0);
  }

  @Test
  void a_message_of_a_transaction_that_was_rolled_back_is_never_sent() {
    // When
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          publish("rolled-back");
                          throw new IllegalStateException("The use case failed");
                        }));
    QuarkusTransaction.requiringNew().run(() -> publish("after"));

    // Then
    await().until(() -> !sent.all().isEmpty());
    assertThat(sent.ids()).containsExactly("after");
  }

  @Test
  void the_messages_of_one_transaction_go_together_and_in_order() {
    // Given
    var ids = IntStream.range(0, 50).mapToObj(number -> "together-" + number).toList();

    // When
    QuarkusTransaction.requiringNew().run(() -> ids.forEach(this::publish));

    // Then
    await().until(() -> sent.all().size() == 50);
    assertThat(sent.ids()).isEqualTo(ids);
  }

  @Test
  void who_waits_for_a_message_goes_on_when_the_broker_has_it() {
    // Given
    QuarkusTransaction.requiringNew().run(() -> publish("awaited"));

    // When
    var isSent = outbox.isSent(Topics.SURVEY_ANSWERS, ANSWER.key(), Duration.ofSeconds(10));

    // Then
    assertThat(isSent).isTrue();
    assertThat(sent.ids()).containsExactly("awaited");
  }

  @Test
  void messages_that_are_left_together_go_in_their_order() {
    // Given
    var ids = IntStream.range(0, 50).mapToObj(number -> "list-" + number).toList();

    // When
    QuarkusTransaction.requiringNew()
        .run(() -> outbox.publish(ids.stream().map(OutboxTest::answer).toList()));

    // Then
    await().until(() -> sent.all().size() == 50);
    assertThat(sent.ids()).isEqualTo(ids);
  }

  @Test
  void nothing_is_published_outside_a_transaction() throws Exception {
    assertThatIllegalStateException().isThrownBy(() -> publish("outside"));

    assertThat(OutboxTables.rows(database)).isZero();
  }

  @Test
  void a_message_that_the_broker_would_refuse_fails_its_own_transaction_and_no_other() {
    // Given
    var project = ProjectMessages.project("shop").in("x".repeat(1 << 20)).state();

    // Then
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () ->
                            outbox.publish(
                                Outgoing.of(
                                    Topics.CONTROL_PROJECTS,
                                    "shop",
                                    new MessageIdentity("shop:1", Instant.EPOCH, "shop"),
                                    project))))
        .withMessageStartingWith("A message of control.projects has");
  }

  private void publish(String id) {
    outbox.publish(answer(id));
  }

  private static Outgoing answer(String id) {
    return Outgoing.of(
        Topics.SURVEY_ANSWERS,
        ANSWER.key(),
        new MessageIdentity(id, ANSWER.identity().time(), ANSWER.identity().subject()),
        ANSWER.message());
  }
}
