package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.selection.Key;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.metrics.domain.time.Period;
import io.rapport.metrics.domain.time.Span;
import io.rapport.statistics.Difference;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A number, its course, its parts, what it is compared with and what it is made of.
 *
 * @param currency of all money in it
 * @param parameters what the KPI was asked with, by name
 * @param settingsVersion of the project settings that were used
 * @param detail what the total is made up of, where one number says too little
 */
public record KpiAnswer(
    KpiDefinition definition,
    Map<String, String> parameters,
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
    parameters = Map.copyOf(parameters);
    series = List.copyOf(series);
    inputs = List.copyOf(inputs);
  }

  /**
   * The number of one bucket.
   *
   * @param partial whether more can still come
   */
  public record Point(Span span, Measure measure, boolean partial) {}

  /**
   * The number of one value of the dimension.
   *
   * @param comparison empty where nothing is compared, or there is no telling what it was before
   */
  public record Part(Key key, Measure measure, Optional<Comparison> comparison) {}

  /**
   * The same number before.
   *
   * @param figures how those of the second numbers changed that can be tested, by name
   */
  public record Comparison(
      Span span, Measure measure, Difference difference, Map<String, Difference> figures) {

    public Comparison {
      figures = Map.copyOf(figures);
    }
  }
}
