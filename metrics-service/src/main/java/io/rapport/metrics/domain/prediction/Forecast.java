package io.rapport.metrics.domain.prediction;

import io.rapport.statistics.purchase.BetaGeometric;
import io.rapport.statistics.purchase.GammaGamma;
import java.util.HashMap;
import java.util.Map;

/** Says what each customer will buy in so many days. */
public final class Forecast {

  private final BetaGeometric buying;
  private final GammaGamma paying;
  private final double weeks;

  /** Many customers have these two numbers alike, and to sum up what follows takes a while. */
  private final Map<Kept, Double> whenAlive = new HashMap<>();

  Forecast(BetaGeometric buying, GammaGamma paying, int days) {
    this.buying = buying;
    this.paying = paying;
    this.weeks = days / BuyerHistory.DAYS_A_WEEK;
  }

  /** What this one will buy; linear in what was paid, so that the mean of some is that of them. */
  public Expectation of(BuyerHistory history) {
    var alive = buying.probabilityAlive(history.purchases());
    var purchases =
        alive
            * whenAlive.computeIfAbsent(
                new Kept(history.frequency(), history.age()), _ -> stayed(history));
    return new Expectation(
        alive, purchases, paying.expectedValue(history.paidTimes(), history.paid()));
  }

  private double stayed(BuyerHistory history) {
    var purchases = history.purchases();
    return buying.expectedWhenAlive(purchases.frequency(), purchases.age(), weeks);
  }

  private record Kept(int frequency, int age) {}
}
