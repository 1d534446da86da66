package io.rapport.metrics.adapter.in.rest;

import static java.time.temporal.ChronoUnit.DAYS;

import io.rapport.metrics.domain.alert.Evaluation;
import io.rapport.metrics.domain.alert.Rule;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a target is.
 *
 * @param percent of the goal; null when there is no number, or the goal is 0
 * @param elapsedPercent of its days
 */
record ProgressJson(
    @Nullable BigDecimal value, BigDecimal goal, @Nullable Double percent, double elapsedPercent) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Empty for what is no target. */
  static Optional<ProgressJson> of(Rule rule, Evaluation found) {
    return rule instanceof Rule.Target target ? Optional.of(of(target, found)) : Optional.empty();
  }

  private static ProgressJson of(Rule.Target target, Evaluation found) {
    var all = DAYS.between(target.days().from(), target.days().to()) + 1;
    var over = DAYS.between(target.days().from(), found.days().to()) + 1;
    return new ProgressJson(
        found.value().orElse(null),
        target.goal(),
        found
            .value()
            .filter(_ -> target.goal().signum() != 0)
            .map(
                value ->
                    value
                        .multiply(HUNDRED)
                        .divide(target.goal(), MathContext.DECIMAL64)
                        .doubleValue())
            .orElse(null),
        100.0 * over / all);
  }
}
