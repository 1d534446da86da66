package io.rapport.metrics.adapter.in.rest;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.metrics.StoryTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClickThroughKpiTest extends StoryTest {

  /**
   * A hundred persons view three promotions each, the first of them twice: 300 pairs, 400 views.
   * Twelve click the first one, two times each; one clicks a promotion that was never shown.
   */
  @Test
  void twelve_of_three_hundred_views_are_clicked() {
    for (int n = 0; n < 100; n++) {
      for (var promotion : new String[] {"p1", "p1", "p2", "p3"}) {
        story.track("u" + n, "Promotion Viewed", NOON, promotion(promotion));
      }
    }
    for (int n = 0; n < 12; n++) {
      story.track("u" + n, "Promotion Clicked", NOON, promotion("p1"));
      story.track("u" + n, "Clicked Promotion", NOON, promotion("p1"));
    }
    story.track("u50", "Promotion Clicked", NOON, promotion("p9"));
    told();

    answer("ctr" + DAY)
        .body("total.value", equalTo(4f))
        .body("total.unit", equalTo("percent"))
        .body("total.numerator", equalTo(12))
        .body("total.denominator", equalTo(300))
        .body("total.interval95.method", containsString("Wilson, clustered"))
        // Of 25 clicks over 400 views each one counts.
        .body("inputs.find { it.name == 'Promotion Viewed' }.count", equalTo(400));
    answer("ctr" + DAY + "&breakdown=property.promotion_id")
        .body("breakdown.find { it.key == 'p1' }.value", equalTo(12f))
        .body("breakdown.find { it.key == 'p2' }.value", equalTo(0f));
    answer("ctr" + DAY + "&count=events")
        .body("total.value.toDouble()", closeTo(6.25, 0.0001))
        .body("total.numerator", equalTo(25))
        .body("total.denominator", equalTo(400))
        .body("total.interval95.method", equalTo("linearised by unit"));
    // The twelve click twice; the click on what was not shown is not theirs.
    answer("ctr/records" + DAY + "&limit=500").body("items", hasSize(424));
    answer("ctr/records" + DAY + "&limit=500&count=events").body("items", hasSize(425));
  }

  /** Without a promotion_id it is per person: a saw it three times and clicked two times, b not. */
  @Test
  void any_pair_of_events_has_a_rate_by_person() {
    settings(
        """
        {"clickThrough": {"impression": {"event": "Banner Shown"},
                          "click": {"event": "Banner Pressed"}}}
        """);
    for (int n = 0; n < 3; n++) {
      story.track("a", "Banner Shown", NOON);
    }
    story.track("a", "Banner Pressed", NOON).track("a", "Banner Pressed", NOON);
    story.track("b", "Banner Shown", NOON);
    story.page("b", NOON);
    told();

    answer("ctr" + DAY)
        .body("settingsVersion", equalTo(2))
        .body("total.value", equalTo(50f))
        .body("total.denominator", equalTo(2));
    post(
            "/queries",
            """
            {"kpi": "ctr", "from": "2026-01-05", "to": "2026-01-05",
             "impression": {"type": "page"}, "click": "Banner Pressed"}
            """)
        .statusCode(200)
        .body("total.value", equalTo(0f))
        .body("total.denominator", equalTo(1));
    asViewer().get(kpi("ctr") + DAY + "&count=clicks").then().statusCode(400);
  }

  @Test
  void where_nothing_was_shown_nothing_could_be_clicked() {
    story.track("a", "Promotion Clicked", NOON, promotion("p1"));
    told();

    answer("ctr" + DAY)
        .body("total.value", nullValue())
        .body("total.reason", equalTo("nothing was viewed"));
  }

  private static String promotion(String id) {
    return "{\"promotion_id\":\"" + id + "\"}";
  }
}
