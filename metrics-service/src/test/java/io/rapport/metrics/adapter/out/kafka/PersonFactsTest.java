package io.rapport.metrics.adapter.out.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.Topics;
import io.rapport.contracts.person.PersonFacts;
import io.rapport.contracts.tracking.EventType;
import io.rapport.metrics.ReadTopic;
import io.rapport.metrics.ServiceTest;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What is read on the topic by who keeps the last message of each key. */
@QuarkusTest
class PersonFactsTest extends ServiceTest {

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  @Test
  void others_hear_of_a_visitor_who_then_becomes_a_customer() {
    // Given
    topics.event(project, "1", "2026-01-01T12:00:00Z", event -> event.setAnonymousId("phone"));
    stored();
    await().until(() -> heard().containsKey(project + "|a:phone"));

    // When
    topics
        .event(
            project,
            "2",
            "2026-01-01T12:01:00Z",
            event ->
                event
                    .setType(EventType.IDENTIFY)
                    .setAnonymousId("phone")
                    .setUserId("anna")
                    .setTraits("{\"plan\":\"pro\"}"))
        .event(
            project,
            "3",
            "2026-01-01T12:02:00Z",
            event -> event.setType(EventType.GROUP).setUserId("anna").setGroupId("acme"));
    stored();

    // Then
    await()
        .untilAsserted(
            () -> {
              var heard = heard();
              assertThat(heard.get(project + "|a:phone")).isEmpty();
              var anna = heard.get(project + "|u:anna").orElseThrow();
              assertThat(anna.getProjectId()).isEqualTo(project);
              assertThat(anna.getAnonymousIds()).containsExactly("phone");
              assertThat(anna.getUserIds()).containsExactly("anna");
              assertThat(anna.getTraits()).isEqualTo("{\"plan\":\"pro\"}");
              assertThat(anna.getAccounts()).containsExactly("acme");
              assertThat(anna.getSegments()).isNull();
              assertThat(anna.getAsOf()).isAfter(anna.getLastSeenAt());
            });
  }

  @Test
  void others_hear_who_is_in_a_saved_segment() {
    // Given
    topics.event(
        project,
        "1",
        "2026-01-01T12:00:00Z",
        event ->
            event.setType(EventType.IDENTIFY).setUserId("anna").setTraits("{\"plan\":\"pro\"}"));
    topics.event(project, "2", "2026-01-01T12:00:00Z", event -> event.setUserId("bert"));
    stored();

    // When
    String segment =
        as("edda")
            .contentType(ContentType.JSON)
            .body(Map.of("name", "Pro", "conditions", "trait.plan:eq:pro"))
            .post(address("/segments"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    // Then
    await()
        .untilAsserted(
            () -> {
              var heard = heard();
              assertThat(heard).containsKeys(project + "|u:anna", project + "|u:bert");
              assertThat(heard.get(project + "|u:anna").orElseThrow().getSegments())
                  .containsExactly(segment);
              assertThat(heard.get(project + "|u:bert").orElseThrow().getSegments()).isEmpty();
            });
  }

  private Map<String, Optional<PersonFacts>> heard() {
    var heard = new HashMap<String, Optional<PersonFacts>>();
    ReadTopic.all(broker, Topics.PERSON_FACTS.name())
        .forEach(
            message ->
                heard.put(
                    message.key(),
                    Optional.ofNullable(message.value()).map(Topics.PERSON_FACTS::decode)));
    return heard;
  }
}
