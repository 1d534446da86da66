package io.rapport.metrics.domain.kpi;

import io.rapport.statistics.Interval95;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One number with everything that must be said beside it.
 *
 * @param value empty when there is nothing to make it from; then the reason says so
 * @param figures second numbers, by the names of the catalogue
 */
public record Measure(
    Unit unit,
    Optional<Double> value,
    OptionalLong numerator,
    OptionalLong denominator,
    long n,
    Optional<Interval95> interval95,
    Map<String, Figure> figures,
    Optional<String> reason) {

  private static final int ENOUGH = 30;

  public Measure {
    figures = Map.copyOf(figures);
  }

  static Measure count(Unit unit, long count) {
    return new Measure(
        unit,
        Optional.of((double) count),
        OptionalLong.of(count),
        OptionalLong.empty(),
        count,
        Optional.empty(),
        Map.of(),
        Optional.empty());
  }

  /** Whether it is made from so little that it should not be trusted far. */
  public boolean lowSample() {
    return n < ENOUGH;
  }
}
