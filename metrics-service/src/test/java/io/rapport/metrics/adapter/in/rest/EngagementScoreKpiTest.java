package io.rapport.metrics.adapter.in.rest;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.metrics.StoryTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EngagementScoreKpiTest extends StoryTest {

  private static final String DAYS = "?from=2026-01-05&to=2026-01-06&interval=total";

  /**
   * 21 persons are there on both days, so that the 95th percentile is the second highest value: 2
   * days, 4 sessions, 1 core action. 19 come once a day and do no core action: 100, 50 and 0 with
   * weights of 3, 2 and 1 are 66.67. The other two have full marks; one has 6 sessions, which are
   * no more than full.
   */
  @Test
  void signals_of_100_50_and_0_with_weights_of_3_2_and_1_are_two_thirds() {
    settings(
        """
        {"engagementWeights": {"activeDays": 3, "sessions": 2, "coreActions": 1},
         "coreActions": [{"event": "Report Created"}]}
        """);
    for (int n = 0; n < 21; n++) {
      story.page("u" + n, "2026-01-05T12:00:00Z").page("u" + n, "2026-01-06T12:00:00Z");
    }
    for (int n = 0; n < 2; n++) {
      story.page("u" + n, "2026-01-05T15:00:00Z").page("u" + n, "2026-01-06T15:00:00Z");
      story.track("u" + n, "Report Created", "2026-01-06T15:00:00Z");
    }
    story.page("u0", "2026-01-05T18:00:00Z").page("u0", "2026-01-06T18:00:00Z");
    told();

    // (19 × 66.667 + 2 × 100) ÷ 21
    answer("engagement_score" + DAYS)
        .body("settingsVersion", equalTo(2))
        .body("total.value.toDouble()", closeTo(69.8413, 0.0001))
        .body("total.unit", equalTo("score"))
        .body("total.n", equalTo(21))
        .body("total.interval95.method", equalTo("Student's t"))
        .body("total.figures.median.value.toDouble()", closeTo(66.6667, 0.0001))
        .body("total.figures.from_60.value", equalTo(19))
        .body("total.figures.from_80.value", equalTo(2));
    answer("engagement_score/records" + DAYS)
        .body("items", hasSize(21))
        .body("items.find { it.person == 'user:u20' }.score.toDouble()", closeTo(66.6667, 0.0001))
        .body("items.find { it.person == 'user:u0' }.score", equalTo(100f))
        .body("items.find { it.person == 'user:u0' }.sessions", equalTo(6))
        .body("items.find { it.person == 'user:u0' }.coreActions", equalTo(1));
    // Who is left is measured against everybody.
    answer("engagement_score" + DAYS + "&filter=event:eq:Report Created")
        .body("total.value", equalTo(100f))
        .body("total.n", equalTo(2));
  }

  /** Of four days one is there on the last, one on the first: 100 and 100 × (1 − 3 ÷ 4) = 25. */
  @Test
  void who_was_there_lately_scores_more() {
    settings("{\"engagementWeights\": {\"recency\": 1}}");
    story.page("late", "2026-01-08T12:00:00Z").page("early", "2026-01-05T12:00:00Z");
    told();

    answer("engagement_score?from=2026-01-05&to=2026-01-08&interval=total")
        .body("total.value", equalTo(62.5f));
  }

  /** Nobody did a core action, so that it and its breadth say nothing: the other three are full. */
  @Test
  void a_signal_that_nobody_gives_is_dropped_with_its_weight() {
    story.page("a", "2026-01-05T12:00:00Z").page("a", "2026-01-06T12:00:00Z");
    told();

    answer("engagement_score" + DAYS)
        .body("total.value", equalTo(100f))
        .body("total.lowSample", equalTo(true));
    settings("{\"engagementWeights\": {\"coreActions\": 5}}");
    answer("engagement_score" + DAYS)
        .body("total.value", nullValue())
        .body("total.reason", equalTo("nobody was active, or no signal has a weight"));
  }
}
