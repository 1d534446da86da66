package io.rapport.directory;

import static io.rapport.teststack.ProjectMessages.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rapport.contracts.Topics;
import io.rapport.contracts.control.MemberRole;
import io.rapport.contracts.control.ProjectState;
import io.rapport.teststack.KafkaStack;
import io.rapport.teststack.ProjectMessages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectDirectoryReaderTest {

  private final KafkaStack kafka = new KafkaStack();
  private final List<AutoCloseable> open = new ArrayList<>();

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
  void it_is_complete_only_when_it_knows_everything_that_was_there() {
    // Given
    var gateway = gateway();
    for (int number = 0; number < 600; number++) {
      gateway.say(project("project-" + number).state());
    }

    // When
    var reading = startReader();
    await().until(reading.directory::isComplete);

    // Then
    assertThat(reading.directory.project("project-0")).isPresent();
    assertThat(reading.directory.project("project-599")).isPresent();
  }

  @Test
  void an_empty_topic_is_complete_at_once() {
    var reading = startReader();

    await().until(reading.directory::isComplete);
  }

  @Test
  void it_is_not_complete_while_no_broker_answers_and_completes_when_one_does() {
    // Given
    gateway().say(project("shop").state());
    kafka.suspend();

    // When
    var reading = startReader();
    await().during(Duration.ofSeconds(1)).until(() -> !reading.directory.isComplete());
    kafka.resume();

    // Then
    await().until(reading.directory::isComplete);
    assertThat(reading.directory.project("shop")).isPresent();
  }

  @Test
  void it_follows_what_the_gateway_says_later() {
    // Given
    var gateway = gateway();
    gateway.say(project("shop").withKey("web", "wk_web").state());
    gateway.say(project("blog").withKey("blog", "wk_blog").state());
    var reading = startReader();
    await().until(reading.directory::isComplete);

    // When
    gateway.say(project("shop").version(2).withKey("server", "wk_server").state());
    gateway.gone("blog");

    // Then
    await().until(() -> reading.directory.project("blog").isEmpty());
    assertThat(reading.directory.byWriteKey("wk_server")).isPresent();
    assertThat(reading.directory.byWriteKey("wk_web")).isEmpty();
    assertThat(reading.directory.byWriteKey("wk_blog")).isEmpty();
  }

  @Test
  void a_broker_that_goes_away_and_comes_back_takes_nothing_away() {
    // Given
    var gateway = gateway();
    gateway.say(project("shop").withKey("web", "wk_web").state());
    var reading = startReader();
    await().until(reading.directory::isComplete);

    // When
    kafka.suspend();

    // Then
    assertThat(reading.directory.isComplete()).isTrue();
    assertThat(reading.directory.byWriteKey("wk_web")).isPresent();

    // When
    kafka.resume();
    gateway.say(project("shop").version(2).state());

    // Then
    await().until(() -> reading.directory.byWriteKey("wk_web").isEmpty());
  }

  static List<byte[]> poison() {
    var twice = project("shop").with("anna", MemberRole.ADMIN).with("anna", MemberRole.VIEWER);
    return List.of(
        new byte[] {1, 2, 3},
        encoded(project("shop").in("Europe/Atlantis").state()),
        encoded(twice.state()),
        encoded(
            new ProjectState(
                "shop", 1L, "Shop", "UTC", "EUR", "{broken", 1, List.of(), List.of())));
  }

  @ParameterizedTest
  @MethodSource("poison")
  void an_unreadable_message_is_passed_over_and_counted(byte[] poison) {
    // Given
    send("shop", poison);
    gateway().say(project("blog").state());

    // When
    var reading = startReader();
    await().until(reading.directory::isComplete);

    // Then
    assertThat(reading.directory.project("shop")).isEmpty();
    assertThat(reading.directory.project("blog")).isPresent();
    assertThat(reading.reader.unreadableMessages()).isOne();
  }

  private record Reading(ProjectDirectory directory, ProjectDirectoryReader reader) {}

  private Reading startReader() {
    var directory = new ProjectDirectory();
    var reader = new ProjectDirectoryReader(directory, kafka.clientSettings());
    open.add(reader);
    reader.start();
    return new Reading(directory, reader);
  }

  private ProjectMessages gateway() {
    var gateway = new ProjectMessages(kafka.bootstrapServers());
    open.add(gateway);
    return gateway;
  }

  private void send(String key, byte[] value) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>copyOf(kafka.clientSettings()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(Topics.CONTROL_PROJECTS.name(), key, value));
    }
  }

  private static byte[] encoded(ProjectState state) {
    return Topics.CONTROL_PROJECTS.encode(state);
  }
}
