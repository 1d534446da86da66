package io.rapport.metrics.domain.prediction;

import io.rapport.statistics.Share;
import java.util.Optional;

/**
 * How many are about to leave, and why.
 *
 * @param persons who were judged
 * @param atRisk with a reason at least
 * @param buyers of whom it is known how they buy
 * @param risks 0 to 100 each, added up
 */
public record RiskCounts(
    long persons,
    long atRisk,
    long buyers,
    long probablyLeft,
    long activityFell,
    long detractors,
    double risks) {

  /** Of nobody. */
  public static final RiskCounts NONE = new RiskCounts(0, 0, 0, 0, 0, 0, 0);

  /** Those with a reason. */
  public Share share() {
    return new Share(atRisk, persons);
  }

  public Optional<Double> meanRisk() {
    return persons == 0 ? Optional.empty() : Optional.of(risks / persons);
  }
}
