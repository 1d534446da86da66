package io.rapport.metrics.domain.kpi;

import static io.rapport.metrics.domain.selection.Dimension.Derived.CHANNEL;
import static io.rapport.metrics.domain.selection.Dimension.Derived.SURVEY;

import io.rapport.metrics.domain.time.Interval;
import io.rapport.statistics.ClusteredMean;
import io.rapport.statistics.Difference;
import io.rapport.statistics.RatioOfSums;
import io.rapport.statistics.RepeatedShare;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** How many of those who are asked answer. */
public record ResponseRate() implements Kpi, Measured<Showings> {

  private static final KpiDefinition DEFINITION =
      new KpiDefinition(
          "response_rate",
          "Response rate",
          Unit.PERCENT,
          1,
          "started ÷ shown, in percent, of the distinct showings of the time; started is a showing that the"
              + " person answered: the survey's response after it and before its next showing, or, if none came before, the"
              + " one told earlier; responses without a showing (links, imports) and those of machines do not count",
          List.of("showings", "answers"),
          EnumSet.range(Interval.HOUR, Interval.TOTAL),
          EnumSet.of(SURVEY, CHANNEL),
          true,
          Map.of(
              "completed_of_shown", "completed ÷ shown, in percent",
              "completed_of_started", "completed ÷ started, in percent",
              "drop_off", "started and not completed ÷ started, in percent",
              "time_to_complete",
                  "mean time from the first part to the last, of those who sent it in parts, in seconds"),
          Map.of());

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Measure measure(Showings showings) {
    var started = new RepeatedShare(showings.started());
    return new Measure(
        Unit.PERCENT,
        started.percent(),
        OptionalLong.of(started.hits()),
        OptionalLong.of(started.n()),
        started.n(),
        started.interval95(),
        Map.of(
            "completed_of_shown", Figure.of(new RepeatedShare(showings.completed())),
            "completed_of_started", Figure.of(new RepeatedShare(showings.completedOfStarted())),
            "drop_off", Figure.of(new RepeatedShare(showings.completedOfStarted().complement())),
            "time_to_complete",
                Figure.of(Unit.SECONDS, new ClusteredMean(showings.secondsToComplete()))),
        started.n() == 0 ? Optional.of("no survey was shown") : Optional.empty());
  }

  @Override
  public Difference difference(Showings now, Showings before) {
    return share(now.started(), before.started());
  }

  public Map<String, Difference> figureChanges(Showings now, Showings before) {
    return Map.of(
        "completed_of_shown", share(now.completed(), before.completed()),
        "completed_of_started", share(now.completedOfStarted(), before.completedOfStarted()),
        "drop_off",
            share(now.completedOfStarted().complement(), before.completedOfStarted().complement()),
        "time_to_complete",
            new ClusteredMean(now.secondsToComplete())
                .minus(new ClusteredMean(before.secondsToComplete())));
  }

  private static Difference share(RatioOfSums now, RatioOfSums before) {
    return new RepeatedShare(now).minus(new RepeatedShare(before));
  }
}
