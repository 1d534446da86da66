package io.rapport.metrics.domain.prediction;

import io.rapport.statistics.purchase.PurchaseHistory;
import java.util.Optional;

/**
 * When a customer bought, one purchase a day, and how much was paid on later days.
 *
 * @param frequency on how many days after the first one
 * @param lastDay days from the first to the last one
 * @param age days from the first one to the end of what is looked at
 * @param paidTimes on how many of the later days something was paid
 * @param paid on these, in the project's currency, less what was given back
 */
public record BuyerHistory(int frequency, int lastDay, int age, int paidTimes, double paid) {

  static final double DAYS_A_WEEK = 7;

  /** As the models have it, in weeks. */
  public static PurchaseHistory purchases(int frequency, int lastDay, int age) {
    return new PurchaseHistory(frequency, lastDay / DAYS_A_WEEK, age / DAYS_A_WEEK);
  }

  /** The same of this one. */
  public PurchaseHistory purchases() {
    return purchases(frequency, lastDay, age);
  }

  /** What was paid on a later day, if anything was. */
  public Optional<Double> meanPaid() {
    return paidTimes == 0 ? Optional.empty() : Optional.of(paid / paidTimes);
  }
}
