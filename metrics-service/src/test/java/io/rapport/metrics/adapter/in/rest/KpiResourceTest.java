package io.rapport.metrics.adapter.in.rest;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.tracking.EventType;
import io.rapport.metrics.ServiceTest;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KpiResourceTest extends ServiceTest {

  @Test
  void the_catalogue_says_what_every_kpi_means() {
    asViewer()
        .get(address("/kpis"))
        .then()
        .statusCode(200)
        .body("items.id", hasItems("nps", "csat", "active_users", "pageviews", "sessions"))
        .body("items.find { it.id == 'nps' }.unit", equalTo("score"));
  }

  @Test
  void pageviews_are_counted_by_day_with_zeros_in_the_gaps() {
    topics
        .event(project, "1", "2026-01-01T12:00:00Z", event -> event.setUserId("anna"))
        .event(project, "1", "2026-01-01T12:00:00Z", event -> event.setUserId("anna"))
        .event(project, "2", "2026-01-03T12:00:00Z", event -> event.setUserId("anna"));
    stored();

    asViewer()
        .queryParam("from", "2026-01-01")
        .queryParam("to", "2026-01-03")
        .queryParam("interval", "day")
        .get(kpi("pageviews"))
        .then()
        .statusCode(200)
        .body("kpi", equalTo("pageviews"))
        .body("timeZone", equalTo("Europe/Berlin"))
        .body("total.value", equalTo(2))
        .body("series.value", contains(1, 0, 1))
        .body("series[0].start", equalTo("2026-01-01T00:00:00+01:00"))
        .body("series[0].partial", equalTo(false))
        .body("inputs[0].name", equalTo("page"))
        .body("inputs[0].count", equalTo(2));
  }

  @Test
  void an_nps_is_answered_with_its_interval_and_figures() {
    for (int n = 0; n < 20; n++) {
      topics.answer(project, "r" + n, n < 10 ? 9 : n < 15 ? 7 : 3, "2026-01-01T12:00:00Z", _ -> {});
    }
    stored();

    asViewer()
        .queryParam("from", "2026-01-01")
        .queryParam("to", "2026-01-31")
        .queryParam("interval", "total")
        .get(kpi("nps"))
        .then()
        .statusCode(200)
        .body("total.value", equalTo(25.0f))
        .body("total.numerator", equalTo(5))
        .body("total.denominator", equalTo(20))
        .body("total.n", equalTo(20))
        .body("total.lowSample", equalTo(true))
        .body("total.interval95.low.toDouble()", closeTo(-11.7, 0.05))
        .body("total.interval95.high.toDouble()", closeTo(55.2, 0.05))
        .body("total.interval95.method", equalTo("adjusted Wald"))
        .body("total.figures.moe95.value.toDouble()", closeTo(36.34, 0.005))
        .body("total.figures.promoters.value", equalTo(50.0f))
        .body("definition.version", equalTo(1))
        .body("inputs[0].source", equalTo("survey.answers"));
  }

  @Test
  void without_data_a_score_is_null_and_says_why() {
    asViewer()
        .queryParam("from", "2026-01-01")
        .queryParam("to", "2026-01-01")
        .get(kpi("nps"))
        .then()
        .statusCode(200)
        .body("total.value", nullValue())
        .body("total.reason", equalTo("nobody has answered"))
        .body("series.value", contains(nullValue()));
  }

  @Test
  void active_users_and_sessions_are_counted_by_person() {
    topics
        .event(project, "1", "2026-01-01T12:00:00Z", event -> event.setAnonymousId("a"))
        .event(project, "2", "2026-01-01T12:10:00Z", event -> event.setUserId("anna"))
        .event(
            project,
            "3",
            "2026-01-01T12:20:00Z",
            event -> {
              event.setType(EventType.IDENTIFY);
              event.setAnonymousId("a");
              event.setUserId("anna");
            })
        .event(project, "4", "2026-01-01T13:00:00Z", event -> event.setUserId("anna"));
    stored();

    asViewer()
        .queryParam("from", "2026-01-01")
        .queryParam("to", "2026-01-01")
        .get(kpi("active_users"))
        .then()
        .statusCode(200)
        .body("total.value", equalTo(1))
        .body("total.unit", equalTo("persons"));
    asViewer()
        .queryParam("from", "2026-01-01")
        .queryParam("to", "2026-01-01")
        .get(kpi("sessions"))
        .then()
        .statusCode(200)
        .body("total.value", equalTo(2));
  }

  /** 60/25/15 of a hundred in February against 50/30/20 in January: 45 and 30, needing 21.09. */
  @Test
  void a_month_is_compared_with_the_month_before_and_tested() {
    answers("j", 50, 30, 20, "2026-01-15T12:00:00Z");
    answers("f", 60, 25, 15, "2026-02-15T12:00:00Z");
    stored();

    answer("nps?from=2026-02-01&to=2026-02-28&interval=total&compare=previous")
        .body("total.value", equalTo(45f))
        .body("comparison.from", equalTo("2026-01-01"))
        .body("comparison.to", equalTo("2026-01-31"))
        .body("comparison.value", equalTo(30f))
        .body("comparison.change", equalTo(15f))
        .body("comparison.significant", equalTo(false))
        .body("comparison.changeInterval95.high.toDouble()", closeTo(15 + 21.09, 0.005));
  }

  @Test
  void a_count_changes_in_percent_and_from_nothing_not_at_all() {
    topics
        .event(project, "1", "2026-01-01T12:00:00Z", event -> event.setUserId("anna"))
        .event(project, "2", "2026-01-01T12:00:00Z", event -> event.setUserId("anna"))
        .event(project, "3", "2026-01-02T12:00:00Z", event -> event.setUserId("anna"));
    stored();

    answer("pageviews?from=2026-01-02&to=2026-01-02&compare=previous")
        .body("comparison.change", equalTo(-50f))
        .body("comparison.significant", nullValue());
    answer("pageviews?from=2026-01-01&to=2026-01-01&compare=previous")
        .body("comparison.value", equalTo(0))
        .body("comparison.change", nullValue());
  }

  @Test
  void the_hours_of_a_day_with_25_are_25() {
    // 2:30 in summer time, then 2:30 in winter time.
    topics
        .event(project, "1", "2025-10-26T00:30:00Z", event -> event.setUserId("anna"))
        .event(project, "2", "2025-10-26T01:30:00Z", event -> event.setUserId("anna"));
    stored();

    answer("pageviews?from=2025-10-26&to=2025-10-26&interval=hour")
        .body("series", hasSize(25))
        .body("series[2].start", equalTo("2025-10-26T02:00:00+02:00"))
        .body("series[2].value", equalTo(1))
        .body("series[3].start", equalTo("2025-10-26T02:00:00+01:00"))
        .body("series[3].value", equalTo(1));
  }

  @Test
  void weeks_begin_where_the_project_says() {
    settings("{\"weekStart\":\"sunday\"}");

    answer("pageviews?from=2026-01-01&to=2026-01-10&interval=week")
        .body("series.start", contains("2026-01-01T00:00:00+01:00", "2026-01-04T00:00:00+01:00"));
  }

  @Test
  void a_period_that_is_not_over_is_partial() {
    var today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    asViewer()
        .get(kpi("pageviews") + "?from=" + today.minusDays(1) + "&to=" + today.plusDays(1))
        .then()
        .body("total.partial", equalTo(true))
        .body("series.partial", contains(false, true, true))
        .body("series.value", contains(0, 0, 0));
  }

  @Test
  void a_score_is_broken_down_by_what_the_answers_carry() {
    topics
        .answer(project, "1", 9, "2026-01-01T12:00:00Z", _ -> {})
        .answer(project, "2", 9, "2026-01-01T12:00:00Z", _ -> {})
        .answer(
            project,
            "3",
            2,
            "2026-01-01T12:00:00Z",
            fact -> fact.setChannel("email").setAttributes("{\"agent\":\"Kim\"}"));
    stored();
    var day = "?from=2026-01-01&to=2026-01-01";

    answer("nps" + day + "&breakdown=channel")
        .body("breakdown.key", contains("widget", "email"))
        .body("breakdown.value", contains(100f, -100f));
    answer("nps" + day + "&breakdown=property.agent")
        .body("breakdown.key", contains(null, "Kim"))
        .body("breakdown.n", contains(2, 1));
    answer("nps" + day + "&filter=property.agent:eq:Kim&filter=channel:eq:email")
        .body("total.n", equalTo(1));
  }

  private void answers(String name, int promoters, int passives, int detractors, String at) {
    for (int n = 0; n < promoters + passives + detractors; n++) {
      var score = n < promoters ? 10 : n < promoters + passives ? 8 : 0;
      topics.answer(project, name + n, score, at, _ -> {});
    }
  }
}
