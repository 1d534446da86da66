package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.aim.Onboarding;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.statistics.Difference;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** How many find their way in their first week. */
public record FirstWeekEngagement(Onboarding onboarding) implements Kpi, Measured<FirstWeeks> {

  /** Seven times 24 hours, whatever the clocks do. */
  public static final Duration WEEK = Duration.ofDays(7);

  private static final KpiDefinition DEFINITION =
      new KpiDefinition(
          "first_week_engagement",
          "First-week engagement",
          Unit.PERCENT,
          1,
          "persons who completed onboarding after their sign-up and within 7 × 24 h of it ÷ persons whose first"
              + " sign-up ever lies in the time and whose 7 × 24 h are over, in percent; filters and breakdowns"
              + " tell the sign-ups apart",
          List.of("sign-ups", "completions", "active events of persons in their first week"),
          EnumSet.range(Interval.HOUR, Interval.TOTAL),
          PersonKpi.DIMENSIONS,
          true,
          Map.of(
              "returned",
                  "share of them who were active on a later day of the week too, in percent",
              "time_to_completion", "median time from sign-up to completion of those who completed",
              "young", "persons left out, since their week is not over"),
          Map.of(
              "signUp", "a selector; the project's onboarding unless given, else Signed Up",
              "completion",
                  "a selector; the project's onboarding unless given, else Onboarding Completed"));

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Measure measure(FirstWeeks weeks) {
    return Measure.share(
        weeks.completed(),
        Map.of(
            "returned", Figure.of(weeks.returned()),
            "time_to_completion", Figure.of(Unit.SECONDS, weeks.time()),
            "young", Figure.count(Unit.PERSONS, weeks.young())),
        weeks.young() == 0 ? "nobody signed up" : "nobody who signed up has had a whole week yet");
  }

  @Override
  public Difference difference(FirstWeeks now, FirstWeeks before) {
    return now.completed().minus(before.completed());
  }
}
