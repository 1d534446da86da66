package io.rapport.metrics.domain.kpi;

import static io.rapport.metrics.domain.selection.Dimension.Derived.EVENT;
import static io.rapport.metrics.domain.selection.Dimension.Derived.OF_VISITS;

import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.time.Interval;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A KPI that counts persons who were active. */
public sealed interface PersonKpi extends CountKpi permits Visitors, NewUsers, ReturningUsers {

  /** What persons can be told apart by: what their events say. */
  Set<Dimension.Derived> DIMENSIONS =
      Stream.concat(Stream.of(EVENT), OF_VISITS.stream()).collect(Collectors.toUnmodifiableSet());

  /** Which of them. */
  Who who();

  /** Such a KPI in words. */
  static KpiDefinition defined(String id, String name, String formula) {
    return new KpiDefinition(
        id,
        name,
        Unit.PERSONS,
        1,
        formula,
        List.of("active events of persons"),
        EnumSet.range(Interval.HOUR, Interval.TOTAL),
        DIMENSIONS,
        true,
        Map.of(),
        Map.of());
  }
}
