package io.rapport.survey.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rapport.statistics.Interval95;
import io.rapport.survey.domain.result.Figure;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One number with what must be said beside it. */
@Schema(name = "Figure")
record FigureJson(
    Optional<Double> value,
    @Schema(description = "score, percent, mean, points or seconds") String unit,
    @Schema(description = "How many answers it is made from") long n,
    Optional<IntervalJson> interval95,
    @Schema(description = "Whether it is made from fewer than thirty") boolean lowSample,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) @Schema(description = "Why there is no value")
        Optional<String> reason) {

  static FigureJson from(Figure figure) {
    return new FigureJson(
        figure.value(),
        figure.unit().name().toLowerCase(Locale.ROOT),
        figure.n(),
        figure.interval95().map(IntervalJson::from),
        figure.lowSample(),
        figure.reason());
  }

  /** Where the true value lies, with 95 % confidence. */
  @Schema(name = "Interval")
  record IntervalJson(double low, double high, String method) {

    static IntervalJson from(Interval95 interval) {
      return new IntervalJson(interval.low(), interval.high(), interval.method());
    }
  }
}
