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

/**
 * DAU, WAU, MAU.
 *
 * @param window how many days a person stays active, the day of the event included
 */
public record ActiveUsers(int window) implements CountKpi {

  /** The windows that the field has names for. */
  public static final Set<Integer> WINDOWS = Set.of(1, 7, 30);

  private static final Set<Dimension.Derived> DIMENSIONS =
      Stream.concat(Stream.of(EVENT), OF_VISITS.stream()).collect(Collectors.toUnmodifiableSet());

  private static final KpiDefinition DEFINITION =
      new KpiDefinition(
          "active_users",
          "Active users",
          Unit.PERSONS,
          1,
          "distinct persons with an active event in the day, or in the 7 or 30 days that end with"
              + " it; a week, a month and the total have the value of their last day that has begun;"
              + " active is every track, page or screen whose context.active is not false, except"
              + " e-mail events and shown surveys",
          List.of("active events of persons"),
          EnumSet.range(Interval.DAY, Interval.TOTAL),
          DIMENSIONS,
          true,
          Map.of(),
          Map.of("window", "1, 7 or 30 days; 1 unless given"));

  public ActiveUsers {
    if (!WINDOWS.contains(window)) {
      throw new IllegalArgumentException("must be 1, 7 or 30");
    }
  }

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of("window", Integer.toString(window));
  }
}
