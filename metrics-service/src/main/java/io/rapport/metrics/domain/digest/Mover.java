package io.rapport.metrics.domain.digest;

import io.rapport.metrics.domain.kpi.KpiAnswer;
import io.rapport.metrics.domain.kpi.KpiAnswer.Part;
import io.rapport.metrics.domain.kpi.Measure;
import java.util.Comparator;
import java.util.Optional;

/**
 * A part of a number that moved.
 *
 * @param dimension by which it is told apart
 */
public record Mover(String dimension, Part part) {

  /**
   * The part of an answer that moved most; empty when none did, or only by chance.
   *
   * @param dimension by which the answer is broken down
   */
  public static Optional<Mover> of(String dimension, KpiAnswer answer) {
    return answer.breakdown().stream()
        .flatMap(parts -> parts.stream())
        .filter(part -> part.key().value().isPresent())
        .filter(Mover::moved)
        .max(Comparator.comparingDouble(part -> Math.abs(distance(part))))
        .map(part -> new Mover(dimension, part));
  }

  private static boolean moved(Part part) {
    return part.comparison()
        .filter(_ -> distance(part) != 0)
        .filter(
            before ->
                before
                    .difference()
                    .significant()
                    .orElse(part.measure().isExact() && before.measure().isExact()))
        .isPresent();
  }

  /** Nothing before is nothing to come from: only of what is counted is it a number, 0. */
  private static double distance(Part part) {
    var before = part.comparison().map(found -> found.measure());
    return number(Optional.of(part.measure())) - number(before);
  }

  private static double number(Optional<Measure> measure) {
    return measure.flatMap(Measure::value).orElse(0.0);
  }
}
