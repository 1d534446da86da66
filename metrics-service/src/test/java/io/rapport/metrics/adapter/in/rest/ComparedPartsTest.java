package io.rapport.metrics.adapter.in.rest;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.metrics.StoryTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What changed, part by part and figure by figure: sent shuffled and doubled. */
@QuarkusTest
class ComparedPartsTest extends StoryTest {

  private static final String QUESTION =
      "?from=2026-01-05&to=2026-01-05&interval=total&compare=previous";

  /**
   * Promoters of 100 rise from 40 to 55 by e-mail and from 40 to 57 in the widget, others are
   * passive; by link nothing changes. z = Δ ÷ √(margins²): each alone p = 0.0317 and 0.0147, beside
   * each other 0.0475 and 0.0440.
   */
  @Test
  void parts_are_compared_with_themselves_and_allow_for_each_other() {
    votes("email", "2026-01-04T12:00:00Z", 40);
    votes("widget", "2026-01-04T12:00:00Z", 40);
    votes("link", "2026-01-04T12:00:00Z", 40);
    votes("email", "2026-01-05T12:00:00Z", 55);
    votes("widget", "2026-01-05T12:00:00Z", 57);
    votes("link", "2026-01-05T12:00:00Z", 40);
    told();

    answer("nps" + QUESTION + "&breakdown=channel")
        .body("breakdown.find { it.key == 'email' }.comparison.value", equalTo(40f))
        .body("breakdown.find { it.key == 'email' }.comparison.change", equalTo(15f))
        .body(
            "breakdown.find { it.key == 'email' }.comparison.pValue.toDouble()",
            closeTo(0.0475, 0.0005))
        .body(
            "breakdown.find { it.key == 'widget' }.comparison.pValue.toDouble()",
            closeTo(0.0440, 0.0005))
        .body("breakdown.find { it.key == 'widget' }.comparison.significant", equalTo(true))
        .body("breakdown.find { it.key == 'link' }.comparison.significant", equalTo(false))
        .body("breakdown.comparison.test", everyItem(containsString("Benjamini–Hochberg over 3")))
        .body(
            "breakdown.find { it.key == 'email' }.comparison.figureChanges.promoters.change",
            equalTo(15f));
    answer("nps?from=2026-01-05&to=2026-01-05&breakdown=channel")
        .body("breakdown.comparison", everyItem(nullValue()));
  }

  /** Half a minute to a minute and a half before, twenty minutes and more now. */
  @Test
  void medians_are_told_apart_by_mood() {
    for (int n = 0; n < 5; n++) {
      visit("before" + n, "2026-01-04T12:00:00Z", 30 + n * 15);
      visit("now" + n, "2026-01-05T12:00:00Z", 1200 + n * 60);
    }
    told();

    // All five lie above the common median now and none before: 2 of 252 ways are as unlike.
    answer("session_duration" + QUESTION)
        .body("total.figures.median.value", equalTo(1320f))
        .body("comparison.figures.median.value", equalTo(60f))
        .body("comparison.figureChanges.median.change", equalTo(2100f))
        .body("comparison.figureChanges.median.pValue.toDouble()", closeTo(2.0 / 252, 1e-9))
        .body("comparison.figureChanges.median.significant", equalTo(true))
        .body("comparison.figureChanges.median.test", startsWith("Mood's test"))
        // The longest lies alone above the common p90.
        .body("comparison.figureChanges.p90.significant", equalTo(false));
  }

  private void votes(String channel, String at, int promoters) {
    for (int n = 0; n < 100; n++) {
      var id = channel + at + n;
      var score = n < promoters ? 10 : 8;
      story.also(_ -> topics.answer(project, id, score, at, fact -> fact.setChannel(channel)));
    }
  }

  private void visit(String user, String at, int seconds) {
    var end = Instant.parse(at).plusSeconds(seconds).toString();
    story.also(_ -> topics.event(project, user + "-1", at, event -> event.setUserId(user)));
    story.also(_ -> topics.event(project, user + "-2", end, event -> event.setUserId(user)));
  }
}
