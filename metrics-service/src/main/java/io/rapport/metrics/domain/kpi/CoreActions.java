package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Selector;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.statistics.Difference;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How often and by how many the product is used for what it is for.
 *
 * @param actions the core actions; without any there is nothing to count
 */
public record CoreActions(List<Selector> actions) implements Kpi, Measured<Deeds> {

  private static final Set<Dimension.Derived> DIMENSIONS =
      Stream.concat(Stream.of(Dimension.Derived.CORE_ACTION), PersonKpi.DIMENSIONS.stream())
          .collect(Collectors.toUnmodifiableSet());

  private static final KpiDefinition DEFINITION =
      new KpiDefinition(
          "core_actions",
          "Core actions",
          Unit.ACTIONS,
          1,
          "events that are a core action, by persons with an active event in the same time; an event that is"
              + " several of them counts once, and in the row of each; told apart by core_action unless"
              + " another breakdown is asked for",
          List.of("active events of persons", "events that are a core action"),
          EnumSet.range(Interval.HOUR, Interval.TOTAL),
          DIMENSIONS,
          true,
          Map.of(
              "persons", "distinct persons who did it",
              "per_person", "how often each of them did it",
              "share", "persons who did it ÷ active persons, in percent"),
          Map.of("coreActions", EngagementRate.PARAMETER));

  public CoreActions {
    actions = List.copyOf(actions);
  }

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Measure measure(Deeds deeds) {
    return actions.isEmpty()
        ? Measure.none(Unit.ACTIONS, EngagementRate.NONE_NAMED)
        : Measure.count(
            Unit.ACTIONS,
            deeds.count(),
            Map.of(
                "persons", Figure.count(Unit.PERSONS, deeds.doers().hits()),
                "per_person", Figure.of(Unit.RATIO, deeds.perDoer()),
                "share", Figure.of(deeds.doers())));
  }

  @Override
  public Difference difference(Deeds now, Deeds before) {
    return actions.isEmpty()
        ? Difference.UNKNOWN
        : Difference.ofCounts(now.count(), before.count());
  }
}
