package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.time.Interval;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a KPI is, as the catalogue and every answer say it.
 *
 * @param version grows when the same data would give another number
 * @param formula in words
 * @param inputs which events or answers it is made from, in words
 * @param intervals those that a series can have
 * @param dimensions those that it can be filtered and broken down by
 * @param takesProperties whether it can be filtered and broken down by properties too
 * @param figures what its second figures mean, by name
 * @param parameters what can be set beside, by name, in words
 */
public record KpiDefinition(
    String id,
    String name,
    Unit unit,
    int version,
    String formula,
    List<String> inputs,
    Set<Interval> intervals,
    Set<Dimension.Derived> dimensions,
    boolean takesProperties,
    Map<String, String> figures,
    Map<String, String> parameters) {

  public KpiDefinition {
    inputs = List.copyOf(inputs);
    intervals = Set.copyOf(intervals);
    dimensions = Set.copyOf(dimensions);
    figures = Map.copyOf(figures);
    parameters = Map.copyOf(parameters);
  }

  /** Whether it can be filtered and broken down by this. */
  public boolean knows(Dimension dimension) {
    return switch (dimension) {
      case Dimension.Derived derived -> dimensions.contains(derived);
      case Dimension.Property _ -> takesProperties;
      case Dimension.Context _ -> takesContext();
      case Dimension.OfPerson _ -> true;
    };
  }

  /** An answer comes without a context. */
  public boolean takesContext() {
    return takesProperties && !dimensions.contains(Dimension.Derived.SURVEY);
  }
}
