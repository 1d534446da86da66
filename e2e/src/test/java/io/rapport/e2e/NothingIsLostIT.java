package io.rapport.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rapport.local.stack.StackProcess;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Everything may be killed while clients go on sending: what was acknowledged is counted, and
 * counted once.
 */
@OnTheSystem
class NothingIsLostIT {

  private static final int SOME = 40;
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration COUNTED = Duration.ofMinutes(2);

  private final TheSystem system;
  private final Project project;
  private final String survey;

  NothingIsLostIT(TheSystem system) {
    this.system = system;
    this.project = Project.create(system, "Nothing is lost");
    this.survey =
        project.survey(
            "Loyalty",
            Map.of("id", "recommend", "type", "nps", "text", "Recommend us?", "required", true));
  }

  @Test
  void every_acknowledged_event_and_answer_is_counted_exactly_once_whatever_is_killed() {
    try (var http = HttpClient.newHttpClient();
        var events = PersistentClient.start(http, this::event);
        var answers = PersistentClient.start(http, this::answer)) {
      // When
      // Metrics, the login provider and the database away: events are taken all the same.
      kill("metrics-service", List.of(events, answers));
      kill("keycloak", List.of(events, answers));
      kill("postgres", List.of(events));
      // The broker away: answers are.
      kill("kafka", List.of(answers));
      kill("survey-service", List.of(events));
      kill("tracking-service", List.of(answers));
      kill("gateway", List.of());
      flowing(List.of(events, answers));
      events.finish();
      answers.finish();

      // Then
      assertThat(events.refusals()).isEmpty();
      assertThat(answers.refusals()).isEmpty();
      assertCounted("pageviews", events, "messageId");
      assertCounted("nps", answers, "responseId");
    }
  }

  /**
   * Kills it in full flow, and brings it back once those who do not need it have gone on without.
   */
  private void kill(String name, List<PersistentClient> unharmed) {
    StackProcess victim = system.process(name);
    unharmed.forEach(client -> client.awaitMore(SOME, SOON));
    victim.killForcibly();
    flowing(unharmed);
    victim.start();
  }

  private static void flowing(List<PersistentClient> clients) {
    clients.forEach(client -> client.awaitMore(SOME, SOON));
  }

  private void assertCounted(String kpi, PersistentClient client, String id) {
    int acknowledged = client.acknowledged().size();
    await()
        .atMost(COUNTED)
        .untilAsserted(
            () ->
                assertThat(project.kpi(kpi, today()).getInt("total.n"))
                    .as(kpi)
                    .isEqualTo(acknowledged));
    var counted =
        project.records(kpi, today() + "&limit=500").stream()
            .map(record -> (String) record.get(id))
            .toList();
    assertThat(counted).doesNotHaveDuplicates();
    assertThat(new HashSet<>(counted)).isEqualTo(new HashSet<>(client.acknowledged()));
  }

  private PersistentClient.Message event(int number) {
    String messageId = "event-" + number;
    return new PersistentClient.Message(
        messageId,
        "POST",
        system.origin().resolve("/v1/page"),
        Map.of(
            "writeKey",
            project.writeKey(),
            "messageId",
            messageId,
            "anonymousId",
            "visitor-" + number % 17,
            "name",
            "Home"));
  }

  private PersistentClient.Message answer(int number) {
    String responseId = new UUID(0x0198_0000_0000_7000L, Long.MIN_VALUE | number).toString();
    return new PersistentClient.Message(
        responseId,
        "PUT",
        system.origin().resolve("/survey/v1/responses/" + responseId),
        Map.of(
            "writeKey",
            project.writeKey(),
            "survey",
            survey,
            "version",
            1,
            "anonymousId",
            "visitor-" + number % 17,
            "answers",
            Map.of("recommend", number % 11),
            "completed",
            true));
  }

  private static String today() {
    var today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    return "from=" + today.minusDays(1) + "&to=" + today;
  }
}
