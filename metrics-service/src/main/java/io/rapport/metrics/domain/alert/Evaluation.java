package io.rapport.metrics.domain.alert;

import io.rapport.metrics.domain.kpi.KpiAnswer;
import io.rapport.metrics.domain.kpi.Measure;
import io.rapport.metrics.domain.kpi.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A number as it was looked at once.
 *
 * @param version of the alert
 * @param lowSample whether it is an estimate from very little
 * @param reason why nothing can be said, if so
 */
public record Evaluation(
    int version,
    Days days,
    Instant at,
    Verdict verdict,
    Optional<BigDecimal> value,
    Unit unit,
    long n,
    boolean lowSample,
    Shift shift,
    Optional<String> reason) {

  public Evaluation {
    // As it is kept.
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  /** What the rule makes of an answer. */
  public static Evaluation of(Alert alert, int version, Days days, KpiAnswer answer, Instant at) {
    var measure = answer.total().measure();
    var shift = answer.comparison().map(before -> Shift.of(before.difference())).orElse(Shift.NONE);
    var value = value(measure);
    var low = measure.lowSample() && !measure.isExact();
    var verdict = verdict(alert, days, value, low, shift);
    return new Evaluation(
        version,
        days,
        at,
        verdict,
        value,
        measure.unit(),
        measure.n(),
        low,
        shift,
        switch (verdict) {
          case NO_DATA -> measure.reason().or(shift::test);
          case LOW_SAMPLE -> Optional.of("it is made from no more than " + measure.n());
          case OK, RAISED, REACHED, MISSED -> Optional.empty();
        });
  }

  private static Verdict verdict(
      Alert alert, Days days, Optional<BigDecimal> value, boolean low, Shift shift) {
    if (value.isEmpty()) {
      return Verdict.NO_DATA;
    }
    return low && !alert.takesLowSamples()
        ? Verdict.LOW_SAMPLE
        : alert.rule().judge(days, value.get(), shift);
  }

  private static Optional<BigDecimal> value(Measure measure) {
    return measure
        .amount()
        .or(() -> measure.value().map(BigDecimal::valueOf).map(Evaluation::plain));
  }

  /** 100 and not 100.0 or 1E+2. */
  private static BigDecimal plain(BigDecimal value) {
    var stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
