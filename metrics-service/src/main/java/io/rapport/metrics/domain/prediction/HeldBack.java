package io.rapport.metrics.domain.prediction;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import io.rapport.statistics.purchase.BetaGeometric;
import io.rapport.statistics.purchase.Fit;
import io.rapport.statistics.purchase.PurchaseHistory;
import java.util.List;
import java.util.Optional;

/**
 * How well the last part of what is known would have been predicted from the first.
 *
 * @param days of the last part
 * @param customers those who had bought in the first
 * @param predicted on how many days of the last part all of them buy
 * @param bought on how many they did
 * @param errors |predicted − bought| of each, added up
 */
public record HeldBack(int days, long customers, double predicted, long bought, double errors) {

  private static final int PARTS = 3;

  /** Of so many days the last third is held back. */
  public static int daysOf(int observed) {
    return observed / PARTS;
  }

  /** Fitted on the first part, if that is enough. */
  static Optional<HeldBack> of(int days, List<Customers> all) {
    var histories = all.stream().collect(groupingBy(Customers::before, summingLong(Customers::n)));
    return days > 0 && FittedModels.buying(histories) instanceof Fit.Found<BetaGeometric> found
        ? Optional.of(compared(days, all, found.model()))
        : Optional.empty();
  }

  private static HeldBack compared(int days, List<Customers> all, BetaGeometric model) {
    long customers = 0;
    double predicted = 0;
    long bought = 0;
    double errors = 0;
    for (var alike : all) {
      var expected = model.expectedPurchases(alike.before, days / BuyerHistory.DAYS_A_WEEK);
      customers += alike.n;
      predicted += alike.n * expected;
      bought += alike.n * alike.after;
      errors += alike.n * Math.abs(expected - alike.after);
    }
    return new HeldBack(days, customers, predicted, bought, errors);
  }

  /**
   * Customers who bought alike.
   *
   * @param before in the first part
   * @param after on how many days of the last one
   * @param n how many they are
   */
  public record Customers(PurchaseHistory before, int after, long n) {}
}
