package io.rapport.metrics.adapter.in.rest;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.metrics.ServiceTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A week is summed up, to process and to read. */
@QuarkusTest
class DigestResourceTest extends ServiceTest {

  private static final LocalDate YESTERDAY = LocalDate.now(ZoneId.of("Europe/Berlin")).minusDays(1);
  private static final LocalDate ITS_WEEK =
      YESTERDAY.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  private static final String HOSTILE = "<script>alert(1)</script> & \"so\"";

  /** 40 promoters of 80 in the week before, 70 of 80 in this one: NPS 0, then 75. */
  @Test
  void its_numbers_stand_beside_the_week_before_with_what_was_noted() {
    for (int n = 0; n < 80; n++) {
      answered("before" + n, n < 40 ? 9 : 3, "2025-12-30T12:00:00Z");
      answered("now" + n, n < 70 ? 9 : 3, "2026-01-06T12:00:00Z");
    }
    topics.event(project, "p", "2026-01-11T22:59:59Z", e -> e.setAnonymousId("x"));
    topics.event(project, "q", "2026-01-11T23:00:00Z", e -> e.setAnonymousId("y"));
    stored();
    noted("2026-01-11T23:30:00+01:00", HOSTILE);
    noted("2026-01-12", "after");

    digest("2026-01-05")
        .body("from", equalTo("2026-01-05"))
        .body("to", equalTo("2026-01-11"))
        .body("timeZone", equalTo("Europe/Berlin"))
        .body("finished", equalTo(true))
        .body("kpis[0].kpi", equalTo("nps"))
        .body("kpis[0].value", equalTo(75.0f))
        .body("kpis[0].comparison.value", equalTo(0.0f))
        .body("kpis[0].comparison.significant", equalTo(true))
        .body("kpis[0].mover.dimension", equalTo("survey"))
        .body("kpis.find { it.kpi == 'visitors' }.value", equalTo(1))
        .body("kpis.find { it.kpi == 'csat' }.value", nullValue())
        .body("kpis.find { it.kpi == 'csat' }.reason", containsString("answer"))
        .body("annotations.text", contains(HOSTILE));

    page("2026-01-05")
        .contentType("text/html;charset=UTF-8")
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .header("Content-Security-Policy", not(containsString("unsafe")))
        .body(containsString("Mon, 5 Jan 2026 to Sun, 11 Jan 2026, Europe/Berlin"))
        .body(containsString("+75 points"))
        .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;so&quot;"))
        .body(not(containsString("<script")));
  }

  @Test
  void it_has_the_kpis_that_the_project_has_chosen_and_says_what_cannot_be_had() {
    settings("{\"digest\":{\"kpis\":[\"pageviews\",\"<b>nonsense\",\"funnel\"]}}");

    digest("2026-01-05")
        .body("kpis.kpi", contains("pageviews", "<b>nonsense", "funnel"))
        .body("kpis[0].value", equalTo(0))
        .body("kpis[1].problem", containsString("not known"))
        .body("kpis[2].problem", containsString("steps"));
    page("2026-01-05").body(containsString("&lt;b&gt;nonsense"));
  }

  @Test
  void it_has_the_alerts_that_were_raised_and_how_far_the_targets_are() {
    topics.event(project, "p", YESTERDAY + "T12:00:00Z", e -> e.setAnonymousId("x"));
    stored();
    watched("High", Map.of("type", "above", "over", "day", "value", 0));
    watched("Low", Map.of("type", "below", "over", "day", "value", 0));
    watched(
        "Goal",
        Map.of(
            "type",
            "target",
            "goal",
            4,
            "from",
            YESTERDAY.toString(),
            "until",
            YESTERDAY.plusDays(9).toString()));

    await()
        .untilAsserted(
            () ->
                digest(ITS_WEEK.toString())
                    .body("raised.name", contains("High"))
                    .body("targets.name", contains("Goal")));
    digest(ITS_WEEK.toString())
        .body("raised[0].found", hasSize(1))
        .body("targets[0].progress.percent", equalTo(25.0f))
        .body("targets[0].progress.elapsedPercent", equalTo(10.0f));
    page(ITS_WEEK.toString())
        .body(containsString("High"))
        .body(containsString("1 of 4 (25 %); 10 % of the time is over"));
  }

  @Test
  void a_week_begins_as_the_project_says() {
    assertRefused("2026-01-06", "must be a Monday");
    assertRefused(LocalDate.now(ZoneId.of("UTC")).plusWeeks(2).with(DayOfWeek.MONDAY), "not begun");
    assertRefused("last", "must be a date");

    settings("{\"weekStart\":\"sunday\"}");

    digest("2026-01-04").body("to", equalTo("2026-01-10"));
    assertRefused("2026-01-05", "must be a Sunday");
  }

  @Test
  void who_may_not_read_does_not() {
    for (var path : new String[] {"/digests/2026-01-05", "/digests/2026-01-05/page"}) {
      as("stranger").get(address(path)).then().statusCode(404);
      RestAssured.get(address(path)).then().statusCode(401);
    }
  }

  private void assertRefused(Object week, String reason) {
    asViewer()
        .get(address("/digests/" + week))
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("week"))
        .body("errors.reason", hasItem(containsString(reason)));
  }

  private ValidatableResponse digest(String week) {
    return asViewer().get(address("/digests/" + week)).then().statusCode(200);
  }

  private ValidatableResponse page(String week) {
    return asViewer().get(address("/digests/" + week + "/page")).then().statusCode(200);
  }

  private void answered(String id, int score, String at) {
    topics.answer(project, id, score, at, fact -> {});
  }

  private void noted(String at, String text) {
    saved("/annotations", Map.of("at", at, "text", text));
  }

  private void watched(String name, Map<String, Object> rule) {
    saved("/alerts", Map.of("name", name, "question", Map.of("kpi", "pageviews"), "rule", rule));
  }

  private void saved(String path, Object body) {
    as("edda").contentType(ContentType.JSON).body(body).post(address(path)).then().statusCode(201);
  }
}
