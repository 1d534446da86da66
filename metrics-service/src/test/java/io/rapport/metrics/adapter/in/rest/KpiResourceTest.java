package io.rapport.metrics.adapter.in.rest;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.tracking.EventType;
import io.rapport.metrics.ServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KpiResourceTest extends ServiceTest {

  @Test
  void the_catalogue_says_what_every_kpi_means() {
    asViewer()
        .get("/api/projects/" + project + "/kpis")
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
}
