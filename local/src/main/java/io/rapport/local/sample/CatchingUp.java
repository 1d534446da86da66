package io.rapport.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.rapport.local.Progress;
import io.rapport.local.api.FrontDoor;
import java.time.Duration;
import java.time.Instant;

/** Waits until the system's own numbers are those of the story, to the last pageview and answer. */
final class CatchingUp {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final FrontDoor door;
  private final ShopProject project;
  private final Tally tally;

  CatchingUp(FrontDoor door, ShopProject project, Tally tally) {
    this.door = door;
    this.project = project;
    this.tally = tally;
  }

  void await(Progress progress) {
    long expected = tally.pageviews() + tally.answers(SampleSurvey.RECOMMEND);
    long before = -1;
    Instant moved = Instant.now();
    while (true) {
      long counted = counted("pageviews", "value") + counted("nps", "n");
      if (counted == expected) {
        progress.advance("Counting it", expected, expected);
        return;
      }
      if (counted > expected) {
        throw new SampleNotFilled(
            "The sample project counts " + counted + ", but only " + expected + " were sent.");
      }
      if (counted > before) {
        before = counted;
        moved = Instant.now();
        progress.advance("Counting it", counted, expected);
      } else if (Instant.now().isAfter(moved.plus(PATIENCE))) {
        throw new SampleNotFilled(
            "Of "
                + expected
                + " pageviews and answers only "
                + counted
                + " are counted, and no more came for "
                + PATIENCE.toSeconds()
                + " s.");
      }
      FrontDoor.rest(LOOK_AGAIN);
    }
  }

  private long counted(String kpi, String figure) {
    Season season = project.season();
    JsonNode answer =
        door.get(
            ShopProject.VIEWER,
            project.path(
                "/kpis/%s?from=%s&to=%s&interval=total"
                    .formatted(kpi, season.first(), season.last())));
    return answer.path("total").path(figure).asLong();
  }
}
