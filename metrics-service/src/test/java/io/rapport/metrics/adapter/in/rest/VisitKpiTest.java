package io.rapport.metrics.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.metrics.StoryTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked examples of sessions and persons: sent shuffled and doubled, asked by the API. */
@QuarkusTest
class VisitKpiTest extends StoryTest {

  /** Five of eight persons see a second page. */
  @Test
  void three_of_eight_sessions_bounce() {
    for (int n = 0; n < 8; n++) {
      story.page("u" + n, "2026-01-05T12:00:00Z");
      if (n >= 3) {
        story.page("u" + n, "2026-01-05T12:01:00Z");
      }
    }
    told();

    answer("bounce_rate" + DAY)
        .body("total.value", equalTo(37.5f))
        .body("total.unit", equalTo("percent"))
        .body("total.numerator", equalTo(3))
        .body("total.denominator", equalTo(8))
        .body("total.n", equalTo(8))
        .body("total.lowSample", equalTo(true))
        // Wilson's of 0.375 at n = 7, see ClusteredShareTest.
        .body("total.interval95.low.toDouble()", closeTo(12.773, 0.001))
        .body("total.interval95.high.toDouble()", closeTo(71.085, 0.001));
    answer("bounce_rate/records" + DAY)
        .body("items", hasSize(8))
        .body("items.findAll { it.bounced }", hasSize(3));
  }

  /** 9 views in 4 sessions, and a session without any that does not count. */
  @Test
  void nine_views_in_four_sessions_are_two_and_a_quarter() {
    for (int n = 0; n < 9; n++) {
      story.page("u" + n % 4, "2026-01-05T12:0" + n + ":00Z");
    }
    story.track("other", "Signed Up", "2026-01-05T12:00:00Z", "{}");
    story.track("u0", "Link Clicked", "2026-01-05T12:09:00Z", "{}");
    told();

    answer("pages_per_session" + DAY)
        .body("total.value", equalTo(2.25f))
        .body("total.numerator", equalTo(9))
        .body("total.denominator", equalTo(4))
        .body("total.interval95.method", equalTo("bootstrap by unit"));
    // 9 pages and a click in 5 sessions; u0 has 3 pages and the click.
    answer("actions_per_session" + DAY)
        .body("total.value", equalTo(2f))
        .body("total.figures.maximum.value", equalTo(4));
  }

  /** 0, 60 and 120 seconds, and a lone engaged event of 20: mean 50, median 40. */
  @Test
  void a_session_lasts_from_its_first_to_its_last_event() {
    story.page("a", "2026-01-05T12:00:00Z");
    story.page("b", "2026-01-05T12:00:00Z");
    story.page("b", "2026-01-05T12:01:00Z");
    story.page("c", "2026-01-05T12:00:00Z");
    story.page("c", "2026-01-05T12:02:00Z");
    story.track("d", "Page Engaged", "2026-01-05T12:00:00Z", "{\"engaged_ms\":20000}");
    told();

    answer("session_duration" + DAY)
        .body("total.value", equalTo(50f))
        .body("total.unit", equalTo("seconds"))
        .body("total.n", equalTo(4))
        .body("total.figures.median.value", equalTo(40f))
        .body("total.figures.median.interval95", nullValue())
        .body("total.figures.p90.value.toDouble()", closeTo(102, 0.001));
    answer("screen_time" + DAY)
        .body("total.value", equalTo(50f))
        .body("total.denominator", equalTo(4));
    List<Integer> lengths =
        asViewer().get(kpi("session_duration") + "/records" + DAY).path("items.durationMs");
    assertThat(lengths).containsExactlyInAnyOrder(0, 60_000, 120_000, 20_000);
  }

  /** a and b come four times, a day apart, c, d two times, e never with a session of the day. */
  @Test
  void twelve_sessions_by_five_persons_are_two_point_four_each() {
    for (int day = 1; day <= 4; day++) {
      story.page("a", "2026-01-0" + day + "T12:00:00Z");
      story.page("b", "2026-01-0" + day + "T12:00:00Z");
    }
    for (int day = 1; day <= 2; day++) {
      story.page("c", "2026-01-0" + day + "T12:00:00Z");
      story.page("d", "2026-01-0" + day + "T12:00:00Z");
    }
    // Active, but by a survey, which opens no session.
    story.track("e", "Survey Completed", "2026-01-02T12:00:00Z", "{}");
    told();

    answer("visit_frequency?from=2026-01-01&to=2026-01-04&interval=total")
        .body("total.value", equalTo(2.4f))
        .body("total.numerator", equalTo(12))
        .body("total.denominator", equalTo(5))
        // a and b came back three times each, c and d once, always after a day.
        .body("total.figures.days_between.value", equalTo(1f))
        .body("total.figures.days_between.n", equalTo(8));
  }

  @Test
  void the_days_of_three_with_20_30_and_10_users_of_40_stick_by_half() {
    for (int n = 0; n < 20; n++) {
      story.page("u" + n, "2026-01-03T12:00:00Z");
    }
    for (int n = 10; n < 40; n++) {
      story.page("u" + n, "2026-01-04T12:00:00Z");
    }
    for (int n = 0; n < 10; n++) {
      story.page("u" + n, "2026-01-05T12:00:00Z");
    }
    told();

    answer("stickiness?from=2026-01-03&to=2026-01-05&compare=previous")
        .body("total.value", equalTo(50f))
        .body("total.numerator", equalTo(60))
        .body("total.denominator", equalTo(120))
        .body("total.n", equalTo(40))
        .body("total.interval95.method", equalTo("linearised by unit"))
        // The 3rd: 20 of 20; the 4th: 30 of 40; the 5th: 10 of 40.
        .body("series.value", contains(100f, 75f, 25f))
        .body("comparison.value", nullValue())
        .body("comparison.reason", notNullValue());
    // Ten were there on the 3rd and 4th, ten on the 3rd and 5th, twenty on the 4th alone.
    answer("stickiness?from=2026-01-03&to=2026-01-05&breakdown=active_days")
        .body("breakdown.key", contains("1", "2"))
        .body("breakdown.n", contains(20, 20));
    asViewer()
        .get(kpi("stickiness") + "?from=2026-01-03&to=2026-01-05&filter=active_days:eq:2")
        .then()
        .statusCode(400);
  }

  @Test
  void who_is_new_who_comes_again_and_who_is_in_which_stage() {
    story.page("old", "2026-01-02T12:00:00Z");
    story.page("stays", "2026-01-04T12:00:00Z");
    story.page("goes", "2026-01-04T12:00:00Z");
    story.page("old", "2026-01-05T12:00:00Z");
    story.page("stays", "2026-01-05T12:00:00Z");
    story.page("new", "2026-01-05T12:00:00Z");
    story.track("shop", "Order Completed", "2026-01-05T12:00:00Z", "{}");
    told();

    answer("visitors" + DAY).body("total.value", equalTo(4));
    answer("new_users" + DAY).body("total.value", equalTo(2));
    answer("returning_users" + DAY).body("total.value", equalTo(2));
    answer("lifecycle?from=2026-01-05&to=2026-01-05")
        .body("total.value", equalTo(4))
        .body("total.figures.new.value", equalTo(2))
        .body("total.figures.returning.value", equalTo(1))
        .body("total.figures.resurrected.value", equalTo(1))
        .body("total.figures.dormant.value", equalTo(1));
  }

  /** History is read by the rule that holds now, and the answer says which settings it used. */
  @Test
  void another_preset_cuts_all_of_history_anew_and_says_so() {
    story.page("anna", "2026-01-04T22:50:00Z");
    story.page("anna", "2026-01-04T23:10:00Z");
    told();
    var question = "sessions?from=2026-01-04&to=2026-01-05&interval=total";
    answer(question).body("total.value", equalTo(1)).body("settingsVersion", equalTo(1));

    settings("{\"sessionPreset\":\"matomo\"}");

    answer(question).body("total.value", equalTo(2)).body("settingsVersion", equalTo(2));
  }

  @Test
  void key_events_are_the_goals_of_the_project_and_actions_what_it_names() {
    settings(
        """
        {"sessionPreset": "ga4", "goals": [{"event": "Trial Started"}],
         "actionEvents": ["Trial Started"]}
        """);
    story.page("a", "2026-01-05T12:00:00Z");
    story.track("a", "Trial Started", "2026-01-05T12:00:01Z", "{}");
    story.page("b", "2026-01-05T12:00:00Z");
    story.track("b", "Order Completed", "2026-01-05T12:00:01Z", "{}");
    told();

    answer("bounce_rate" + DAY).body("total.value", equalTo(50f));
    answer("actions_per_session" + DAY).body("total.value", equalTo(1.5f));
  }

  @Test
  void a_rate_is_compared_and_its_change_tested() {
    // All 30 bounce on the 4th, 10 of 30 on the 5th.
    for (int n = 0; n < 30; n++) {
      story.page("u" + n, "2026-01-04T12:00:00Z");
      story.page("u" + n, "2026-01-05T12:00:00Z");
      if (n >= 10) {
        story.page("u" + n, "2026-01-05T12:01:00Z");
      }
    }
    told();

    answer("bounce_rate" + DAY + "&compare=previous")
        .body("comparison.value", equalTo(100f))
        .body("comparison.change.toDouble()", closeTo(-66.667, 0.001))
        .body("comparison.significant", equalTo(true))
        .body("comparison.changeInterval95.high", lessThan(0f));
    answer("pages_per_session" + DAY + "&compare=previous")
        .body("comparison.change.toDouble()", closeTo(66.667, 0.001))
        .body("comparison.significant", equalTo(true));
  }

  @Test
  void visits_are_broken_down_and_filtered() {
    story.event(
        "a",
        "2026-01-05T12:00:00Z",
        event -> event.setChannel("search").setProperties("{\"path\":\"/a\"}"));
    story.page("b", "2026-01-05T12:00:00Z");
    story.page("b", "2026-01-05T12:01:00Z");
    told();

    answer("bounce_rate" + DAY + "&breakdown=channel")
        .body("breakdown.find { it.key == 'search' }.value", equalTo(100f))
        .body("breakdown.find { it.key == null }.value", equalTo(0f));
    answer("sessions" + DAY + "&filter=entry_path:eq:/a").body("total.value", equalTo(1));
    asViewer().get(kpi("visit_frequency") + DAY + "&breakdown=channel").then().statusCode(400);
  }

  @Test
  void without_sessions_there_is_a_reason_and_no_number() {
    withoutNumber(
        "bounce_rate",
        "session_duration",
        "pages_per_session",
        "actions_per_session",
        "visit_frequency",
        "screen_time",
        "stickiness");
  }
}
