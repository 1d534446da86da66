package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.selection.Key;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.metrics.domain.time.Period;
import io.rapport.metrics.domain.time.Span;
import io.rapport.statistics.Difference;
import java.util.List;
import java.util.Optional;

/**
 * A number, its course, its parts, what it is compared with and what it is made of.
 *
 * @param currency of all money in it
 * @param settingsVersion of the project settings that were used
 * @param detail what the total is made up of, where one number says too little
 */
public record KpiAnswer(
    KpiDefinition definition,
    Period period,
    Interval interval,
    String currency,
    int settingsVersion,
    Point total,
    List<Point> series,
    Optional<List<Part>> breakdown,
    Optional<Comparison> comparison,
    List<Input> inputs,
    Optional<Detail> detail) {

  public KpiAnswer {
    series = List.copyOf(series);
    inputs = List.copyOf(inputs);
  }

  /**
   * The number of one bucket.
   *
   * @param partial whether more can still come
   */
  public record Point(Span span, Measure measure, boolean partial) {}

  /** The number of one value of the dimension. */
  public record Part(Key key, Measure measure) {}

  /** The same number before. */
  public record Comparison(Span span, Measure measure, Difference difference) {}
}
