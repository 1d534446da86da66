package io.rapport.metrics.adapter.in.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.Topics;
import io.rapport.contracts.survey.QuestionAnswer;
import io.rapport.contracts.survey.SurveyFactKind;
import io.rapport.contracts.tracking.EventType;
import io.rapport.metrics.ServiceTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IngestTest extends ServiceTest {

  private static final String DAY = "?from=2026-01-01&to=2026-01-01";

  @Inject MeterRegistry metrics;

  @TestHTTPResource(value = "/health/ready", management = true)
  String ready;

  @TestHTTPResource(value = "/health/live", management = true)
  String live;

  @TestHTTPResource(value = "/metrics", management = true)
  String prometheus;

  @Test
  void a_message_that_nobody_understands_is_set_aside_and_stops_nothing() {
    var before = setAside();

    topics
        .send(garbage(Topics.TRACKING_EVENTS.name(), new byte[] {1, 2, 3}))
        .send(garbage(Topics.TRACKING_EVENTS.name(), null))
        .send(garbage(Topics.SURVEY_ANSWERS.name(), new byte[0]))
        .event(project, "1", "2026-01-01T12:00:00Z", event -> event.setType(EventType.UNKNOWN))
        .event(project, "2", "2026-01-01T12:00:00Z", event -> event.setContext("no json"))
        .answer(
            project, "r1", 9, "2026-01-01T12:00:00Z", fact -> fact.setKind(SurveyFactKind.UNKNOWN))
        .event(project, "3", "2026-01-01T12:00:00Z", event -> event.setUserId("anna"))
        .answer(project, "r2", 9, "2026-01-01T12:00:00Z", _ -> {});
    stored();

    await().untilAsserted(() -> assertThat(setAside()).isEqualTo(before + 6));
    assertThat(kept()).as("what an alert looks at").isGreaterThanOrEqualTo(6);
    asViewer().get(kpi("pageviews") + DAY).then().body("total.value", equalTo(1));
    asViewer().get(kpi("nps") + DAY).then().body("total.n", equalTo(1));
  }

  @Test
  void a_retried_event_counts_once_even_when_its_clock_was_corrected_differently() {
    topics
        .event(project, "1", "2026-01-01T12:00:00Z", event -> event.setUserId("anna"))
        .event(project, "1", "2026-01-01T12:00:03Z", event -> event.setUserId("anna"));
    stored();
    topics.event(project, "1", "2026-01-01T22:00:00Z", event -> event.setUserId("anna"));
    stored();

    asViewer().get(kpi("pageviews") + DAY).then().body("total.value", equalTo(1));
  }

  @Test
  void an_answer_that_is_changed_counts_once_with_its_last_score() {
    topics
        .answer(project, "r", 9, "2026-01-01T12:00:00Z", _ -> {})
        .answer(
            project, "r", 3, "2026-01-01T12:00:00Z", fact -> fact.setFactId("f2").setRevision(2));
    stored();

    asViewer()
        .get(kpi("nps") + DAY)
        .then()
        .body("total.n", equalTo(1))
        .body("total.value", equalTo(-100f));
  }

  @Test
  void showings_dismissals_and_answers_without_a_score_do_not_count() {
    topics
        .answer(
            project,
            "r1",
            9,
            "2026-01-01T12:00:00Z",
            fact -> fact.setKind(SurveyFactKind.SHOWN).setAnswers(List.of()))
        .answer(
            project,
            "r2",
            9,
            "2026-01-01T12:00:00Z",
            fact -> fact.setKind(SurveyFactKind.DISMISSED).setAnswers(List.of()))
        .answer(
            project,
            "r3",
            9,
            "2026-01-01T12:00:00Z",
            fact -> fact.setAnswers(List.of(withoutScore())));
    stored();

    asViewer().get(kpi("nps") + DAY).then().body("total.n", equalTo(0));
  }

  @Test
  void the_service_is_alive_and_ready_and_tells_how_it_is_doing() {
    topics.event(project, "1", "2026-01-01T12:00:00Z", event -> event.setUserId("anna"));
    stored();

    RestAssured.get(live).then().statusCode(200);
    RestAssured.get(ready)
        .then()
        .statusCode(200)
        .body("checks.find { it.name == 'analytics-store' }.status", equalTo("UP"))
        .body("checks.find { it.name == 'project-directory' }.status", equalTo("UP"));
    assertThat(RestAssured.get(prometheus).asString())
        .contains("rapport_metrics_ingest_lag ")
        .contains("rapport_metrics_ingest_stored_total{kind=\"event\"}")
        .contains("rapport_metrics_ingest_set_aside_total{topic=\"survey.answers\"}")
        .contains("rapport_metrics_set_aside{topic=\"tracking.events\"}")
        .contains("rapport_metrics_ingest_refused_total")
        .contains("rapport_metrics_ingest_duplicates_total")
        .contains("rapport_metrics_ingest_commit_seconds_bucket");
  }

  private static QuestionAnswer withoutScore() {
    return QuestionAnswer.newBuilder()
        .setQuestionId("q1")
        .setQuestionType("nps")
        .setScaleMin(0)
        .setScaleMax(10)
        .build();
  }

  private double setAside() {
    return metrics.get("rapport.metrics.ingest.set.aside").counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  private double kept() {
    return metrics.get("rapport.metrics.set.aside").gauges().stream()
        .mapToDouble(Gauge::value)
        .sum();
  }

  private ProducerRecord<String, byte[]> garbage(String topic, byte[] value) {
    return new ProducerRecord<>(topic, project, value);
  }
}
