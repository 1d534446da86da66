package io.rapport.metrics.adapter.in.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.tracking.EventType;
import io.rapport.metrics.StoryTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChurnRiskKpiTest extends StoryTest {

  private static final String WEEK = "?from=2026-01-12&to=2026-01-18";

  /**
   * Only active days have a weight, and the most are 4 in both weeks. anna: 4, then 4; otto too,
   * and is a detractor: 100 · (1 − ½) = 50; mia: 4, then 1, which loses 75 points; eve: 2, then
   * none, 50 points; neu: none, then 1. So 3 of 5 have a reason, and (50 + 75 + 50) ÷ 5 = 35.
   */
  @Test
  void who_comes_less_and_who_is_a_detractor_is_at_risk() {
    aWeek();
    told();

    answer("churn_risk" + WEEK)
        .body("total.value", equalTo(60f))
        .body("total.unit", equalTo("percent"))
        .body("total.numerator", equalTo(3))
        .body("total.denominator", equalTo(5))
        .body("total.interval95.method", equalTo("Wilson"))
        .body("total.figures.risk.value", equalTo(35f))
        .body("total.figures.activity_fell.value", equalTo(2))
        .body("total.figures.detractor.value", equalTo(1))
        .body("total.figures.probably_left.value", equalTo(0))
        .body("inputs.source", hasItems("tracking.events", "survey.answers"));
    answer("churn_risk/records" + WEEK)
        .body(
            "items.person", contains("user:mia", "user:eve", "user:otto", "user:anna", "user:neu"))
        .body("items.risk", contains(75f, 50f, 50f, 0f, 0f))
        .body("items[0].reasons.code", contains("activity_fell"))
        .body("items[0].reasons.words", contains("the engagement score fell from 100 to 25"))
        .body("items[1].scoreBefore", equalTo(50f))
        .body("items[1].score", equalTo(0f))
        .body("items[2].reasons.code", contains("detractor"))
        .body("items[3].reasons", empty())
        .body("items.atRisk", contains(true, true, true, false, false))
        .body("items.alive", everyItem(nullValue()));
  }

  @Test
  void the_list_is_read_page_by_page_and_told_apart_by_what_persons_are() {
    aWeek();
    for (var member : new String[] {"mia", "eve"}) {
      story.event(
          member,
          "2026-01-01T12:00:00Z",
          event -> event.setType(EventType.GROUP).setGroupId("acme"));
    }
    told();

    var first =
        answer("churn_risk/records" + WEEK + "&limit=2")
            .body("items.person", contains("user:mia", "user:eve"))
            .body("next", notNullValue())
            .extract()
            .path("next");
    answer("churn_risk/records" + WEEK + "&limit=3&cursor=" + first)
        .body("items.person", contains("user:otto", "user:anna", "user:neu"))
        .body("next", nullValue());
    answer("churn_risk" + WEEK + "&breakdown=account&compare=previous")
        .body("breakdown.key", contains(null, "acme"))
        .body("breakdown.n", contains(3, 2))
        .body("breakdown.numerator", contains(1, 2))
        .body("comparison.n", equalTo(4))
        .body("comparison.numerator", equalTo(0));
    answer("churn_risk" + WEEK + "&filter=account:eq:acme").body("total.value", equalTo(100f));
    answer("churn_risk/records" + WEEK + "&filter=account:eq:acme").body("items", hasSize(2));
    asViewer().get(kpi("churn_risk") + WEEK + "&filter=path:eq:/").then().statusCode(400);
  }

  @Test
  void of_nobody_there_is_no_risk() {
    answer("churn_risk" + WEEK)
        .body("total.value", nullValue())
        .body("total.reason", equalTo("nobody was active or ordered"));
  }

  private void aWeek() {
    settings("{\"engagementWeights\": {\"activeDays\": 1}}");
    for (int day = 0; day < 4; day++) {
      for (var person : new String[] {"anna", "otto"}) {
        story.page(person, before(day)).page(person, now(day));
      }
      story.page("mia", before(day));
    }
    story.page("mia", now(0)).page("eve", before(0)).page("eve", before(1)).page("neu", now(2));
    story.also(
        topics ->
            topics.answer(
                project, "r1", 3, "2026-01-14T12:00:00Z", fact -> fact.setUserId("otto")));
  }

  private static String before(int day) {
    return "2026-01-0%dT12:00:00Z".formatted(5 + day);
  }

  private static String now(int day) {
    return "2026-01-%dT12:00:00Z".formatted(12 + day);
  }
}
