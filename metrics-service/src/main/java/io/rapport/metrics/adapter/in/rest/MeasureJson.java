package io.rapport.metrics.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rapport.metrics.domain.kpi.Figure;
import io.rapport.metrics.domain.kpi.Measure;
import io.rapport.metrics.domain.kpi.Unit;
import io.rapport.statistics.Interval95;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A number with everything that must be said beside it. */
record MeasureJson(
    @Nullable Number value,
    String unit,
    @Nullable Long numerator,
    @Nullable Long denominator,
    long n,
    @Nullable IntervalJson interval95,
    Map<String, FigureJson> figures,
    boolean lowSample,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason) {

  static MeasureJson from(Measure measure) {
    var figures = new TreeMap<String, FigureJson>();
    measure.figures().forEach((name, figure) -> figures.put(name, FigureJson.from(figure)));
    return new MeasureJson(
        number(measure.amount(), measure.value(), measure.unit()),
        Texts.name(measure.unit()),
        number(measure.numerator()),
        number(measure.denominator()),
        measure.n(),
        IntervalJson.from(measure.interval95()),
        figures,
        measure.lowSample(),
        measure.reason().orElse(null));
  }

  private static @Nullable Number number(
      Optional<BigDecimal> amount, Optional<Double> value, Unit unit) {
    if (amount.isPresent()) {
      return amount.get();
    }
    // No conditional expression: it would make a double of the one and fail on the null of the
    // other.
    if (unit.isCount()) {
      return value.map(Double::longValue).orElse(null);
    }
    return value.orElse(null);
  }

  private static @Nullable Long number(OptionalLong value) {
    return value.isPresent() ? Long.valueOf(value.getAsLong()) : null;
  }

  /** Where the true value lies, with 95 % confidence. */
  record IntervalJson(double low, double high, String method) {

    static @Nullable IntervalJson from(Optional<Interval95> interval) {
      return interval
          .map(found -> new IntervalJson(found.low(), found.high(), found.method()))
          .orElse(null);
    }
  }

  /** A second number. */
  record FigureJson(
      @Nullable Number value, String unit, long n, @Nullable IntervalJson interval95) {

    static FigureJson from(Figure figure) {
      return new FigureJson(
          number(figure.amount(), figure.value(), figure.unit()),
          Texts.name(figure.unit()),
          figure.n(),
          IntervalJson.from(figure.interval95()));
    }
  }
}
