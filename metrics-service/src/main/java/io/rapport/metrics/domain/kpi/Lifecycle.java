package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.time.Interval;
import io.rapport.statistics.Difference;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Who is new, stays, comes back and goes. */
public record Lifecycle() implements Kpi, Measured<Stages> {

  private static final KpiDefinition DEFINITION =
      new KpiDefinition(
          "lifecycle",
          "Lifecycle",
          Unit.PERSONS,
          1,
          "distinct active persons of each interval: new (first active event ever), returning (active in"
              + " the interval before too) and resurrected (active before, not in the interval before);"
              + " beside them the dormant ones, active in the interval before only; the total compares"
              + " the whole period with as long a time before",
          List.of("active events of persons"),
          EnumSet.range(Interval.DAY, Interval.TOTAL),
          PersonKpi.DIMENSIONS,
          true,
          Map.of(
              "new", "persons",
              "returning", "persons",
              "resurrected", "persons",
              "dormant", "persons, who are not part of the value"),
          Map.of());

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  /** The active ones, and where they are. */
  @Override
  public Measure measure(Stages stages) {
    return new Measure(
        Unit.PERSONS,
        Optional.of((double) stages.active()),
        OptionalLong.of(stages.active()),
        OptionalLong.empty(),
        stages.active(),
        Optional.empty(),
        Map.of(
            "new", Figure.count(Unit.PERSONS, stages.newcomers()),
            "returning", Figure.count(Unit.PERSONS, stages.returning()),
            "resurrected", Figure.count(Unit.PERSONS, stages.resurrected()),
            "dormant", Figure.count(Unit.PERSONS, stages.dormant())),
        Optional.empty());
  }

  @Override
  public Difference difference(Stages now, Stages before) {
    return Difference.ofCounts(now.active(), before.active());
  }
}
