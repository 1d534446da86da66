package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.path.PathDirection;
import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Selector;
import io.rapport.metrics.domain.time.Interval;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ways that people go most, from an event on or up to it.
 *
 * @param depth how many steps are looked at beside the event, 1 to {@value #DEEPEST}
 * @param limit how many ways are told, 1 to {@value #MOST}
 */
public record Paths(Selector at, PathDirection direction, int depth, int limit)
    implements CountKpi {

  public static final int DEEPEST = 10;
  public static final int MOST = 500;

  /** As the catalogue shows it. */
  public static final Paths PLAIN = new Paths(Selector.ANY, PathDirection.FROM, 3, 20);

  private static final Set<Dimension.Derived> DIMENSIONS = PersonKpi.DIMENSIONS;

  private static final KpiDefinition DEFINITION =
      new KpiDefinition(
          "paths",
          "Paths",
          Unit.PATHS,
          1,
          "the ways from the first such event of a visit on, or up to its last one; a visit goes on until a person"
              + " does nothing for longer than the idle time of a session; a page, screen or event that follows itself"
              + " is one step; a way belongs to the time of the event that it is told from",
          List.of("active events of persons"),
          EnumSet.allOf(Interval.class),
          DIMENSIONS,
          true,
          Map.of(),
          Map.of(
              "start",
              "the selector that ways begin at; any unless given",
              "end",
              "or the selector that they lead to",
              "depth",
              "how many steps beside, 1 to " + DEEPEST + "; 3 unless given",
              "limit",
              "how many ways, 1 to " + MOST + "; 20 unless given"));

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }
}
