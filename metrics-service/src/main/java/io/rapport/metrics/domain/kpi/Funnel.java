package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.funnel.FunnelCount;
import io.rapport.metrics.domain.funnel.FunnelOrder;
import io.rapport.metrics.domain.funnel.FunnelRule;
import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Selector;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.statistics.Difference;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many of the persons who take a first step come through to the last one.
 *
 * @param exclude what ends the attempts that are under way
 * @param opened which step records show the events of, from 0
 */
public record Funnel(
    List<Selector> steps, List<Selector> exclude, FunnelOrder order, Duration window, int opened)
    implements Kpi, Measured<FunnelCount> {

  /** How long an attempt may take unless it is said. */
  public static final Duration WINDOW = Duration.ofDays(14);

  /** As the catalogue shows it. */
  public static final Funnel PLAIN =
      new Funnel(
          List.of(Selector.ofEvent("Product Viewed"), Selector.ofEvent("Order Completed")),
          List.of(),
          FunnelOrder.ORDERED,
          WINDOW,
          0);

  private static final Set<Dimension.Derived> DIMENSIONS =
      Stream.concat(Stream.of(Dimension.Derived.EVENT), Dimension.Derived.OF_VISITS.stream())
          .collect(Collectors.toUnmodifiableSet());

  private static final KpiDefinition DEFINITION =
      new KpiDefinition(
          "funnel",
          "Funnel",
          Unit.PERCENT,
          1,
          "persons who took every step ÷ persons who took the first one in the period; each person's best attempt"
              + " counts: the deepest, of these the earliest; later steps may follow the period within the window,"
              + " its end included; one event never serves two steps; an excluded event ends the attempts under way;"
              + " strict: the next active event is the next step; unordered: step k is taken by who took k different"
              + " steps; filters tell events apart, a breakdown the attempts by their first event",
          List.of("events that are a step or excluded"),
          EnumSet.allOf(Interval.class),
          DIMENSIONS,
          true,
          Map.of(),
          Map.of(
              "steps", "2 to " + FunnelRule.MOST_STEPS + " selectors; required",
              "order", "ordered, strict or unordered; ordered unless given",
              "windowSeconds", "how long an attempt may take; 1209600 (14 days) unless given",
              "exclude", "selectors of events that end an attempt",
              "trend", "the interval of the series",
              "step", "which step records are of, from 1; the first unless given"));

  public Funnel {
    steps = List.copyOf(steps);
    exclude = List.copyOf(exclude);
  }

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  public FunnelRule rule() {
    return new FunnelRule(steps.size(), order, window);
  }

  @Override
  public Measure measure(FunnelCount count) {
    return Measure.share(count.converted(), "nobody took the first step");
  }

  @Override
  public Difference difference(FunnelCount now, FunnelCount before) {
    return now.converted().minus(before.converted());
  }
}
