package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.aim.EngagementWeights;
import io.rapport.metrics.domain.selection.Selector;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.statistics.Difference;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** How engaged people are, from 0 to 100. */
public record EngagementScore(EngagementWeights weights, List<Selector> coreActions)
    implements Kpi, Measured<PersonScores> {

  private static final KpiDefinition DEFINITION =
      new KpiDefinition(
          "engagement_score",
          "Engagement score",
          Unit.SCORE,
          1,
          "mean over the active persons of Σ weight × signal ÷ Σ weight; active days, sessions, core actions and"
              + " distinct core actions each as 0–100 of the project's 95th percentile in the time (linear"
              + " interpolation, everybody active counts, above it is 100; where it is 0 the signal and its"
              + " weight are dropped), and recency = 100 × (1 − days since the last active one ÷ days of the"
              + " time); filters and breakdowns tell persons apart, not what they are measured against",
          List.of("active events of persons", "sessions", "events that are a core action"),
          EnumSet.range(Interval.DAY, Interval.TOTAL),
          PersonKpi.DIMENSIONS,
          true,
          Map.of(
              "p10", "a tenth of the persons score less",
              "median", "half of the persons score less",
              "p90", "nine tenths of the persons score less",
              "from_0", "persons with a score below 20",
              "from_20", "persons from 20 on, below 40",
              "from_40", "persons from 40 on, below 60",
              "from_60", "persons from 60 on, below 80",
              "from_80", "persons from 80 on"),
          Map.of("coreActions", EngagementRate.PARAMETER));

  public EngagementScore {
    coreActions = List.copyOf(coreActions);
  }

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Measure measure(PersonScores scores) {
    var mean = scores.mean();
    var figures = new HashMap<String, Figure>();
    scores
        .quantiles()
        .forEach(
            (name, value) ->
                figures.put(
                    name, new Figure(Unit.SCORE, Optional.of(value), mean.n(), Optional.empty())));
    scores
        .bands()
        .forEach((name, persons) -> figures.put(name, Figure.count(Unit.PERSONS, persons)));
    return new Measure(
        Unit.SCORE,
        mean.value(),
        OptionalLong.empty(),
        OptionalLong.of(mean.n()),
        mean.n(),
        mean.interval95(),
        figures,
        mean.n() == 0
            ? Optional.of("nobody was active, or no signal has a weight")
            : Optional.empty());
  }

  @Override
  public Difference difference(PersonScores now, PersonScores before) {
    return now.mean().minus(before.mean());
  }
}
