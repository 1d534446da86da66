package io.rapport.statistics.purchase;

import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.log1p;

import java.util.List;
import java.util.Map;

/**
 * BG/NBD (Fader, Hardie and Lee 2005): each customer buys at a rate of their own, which differs by
 * a Gamma(r, α) among them, and after each purchase leaves for good with a chance of their own,
 * which differs by a Beta(a, b). Times are weeks.
 */
public record BetaGeometric(double r, double alpha, double a, double b) {

  private static final double CLOSE = 1e-10;
  private static final int MOST_PURCHASES = 1_000_000;

  /**
   * The most likely one.
   *
   * @param histories with how many customers have each
   */
  public static Fit<BetaGeometric> fit(Map<PurchaseHistory, Long> histories) {
    var customers = histories.values().stream().mapToLong(Long::longValue).sum();
    if (histories.keySet().stream().allMatch(history -> history.frequency() == 0)) {
      return new Fit.Failed<>("nobody has bought again", customers);
    }
    var maximum =
        new MaximumLikelihood(new BetaGeometricLikelihood(histories)).from(starts(histories));
    return maximum.isEmpty()
        ? new Fit.Failed<>("no parameters of BG/NBD are the most likely ones", customers)
        : maximum.get().fit(of(maximum.get().parameters()), customers);
  }

  /** The chance that the customer has not left for good; surely not before a second purchase. */
  public double probabilityAlive(PurchaseHistory history) {
    var x = history.frequency();
    return x == 0
        ? 1
        : 1
            / (1
                + exp(
                    log(a)
                        - log(b + x - 1)
                        + (r + x) * log((alpha + history.age()) / (alpha + history.recency()))));
  }

  /** How many times such a customer will buy in so many weeks after what is known. */
  public double expectedPurchases(PurchaseHistory history, double weeks) {
    return probabilityAlive(history) * expectedWhenAlive(history.frequency(), history.age(), weeks);
  }

  /** How many times somebody new will buy again in so many weeks. */
  public double expectedPurchases(double weeks) {
    return expectedWhenAlive(0, 0, weeks);
  }

  /**
   * The same of somebody who has not left: Σⱼ P(more than j chances to buy) · E[stayed through j of
   * them]. All terms are positive, so it is as exact for a = 1 and for rates of any size, where the
   * closed form with ₂F₁ is not.
   */
  public double expectedWhenAlive(int frequency, double age, double weeks) {
    var times = r + frequency;
    var share = weeks / (alpha + age + weeks);
    var chances = times * weeks / (alpha + age);
    // Negative binomial, by logarithms: the first terms may be too small for a number.
    var logOfExactly = times * log1p(-share);
    double atMost = 0;
    double stayed = 1;
    double told = 0;
    double sum = 0;
    for (int j = 0; j < MOST_PURCHASES; j++) {
      atMost += exp(logOfExactly);
      var more = Math.max(0, 1 - atMost);
      sum += more * stayed;
      told += more;
      stayed *= (b + frequency + j) / (a + b + frequency + j);
      if (stayed * (chances - told) <= CLOSE * sum) {
        break;
      }
      logOfExactly += log(share * (times + j) / (j + 1));
    }
    return sum;
  }

  private static BetaGeometric of(List<Double> parameters) {
    return new BetaGeometric(
        parameters.get(0), parameters.get(1), parameters.get(2), parameters.get(3));
  }

  /** Customers much alike and much unlike, who buy as often as these do. */
  private static List<double[]> starts(Map<PurchaseHistory, Long> histories) {
    double purchases = 0;
    double weeks = 0;
    for (var entry : histories.entrySet()) {
      purchases += entry.getValue() * entry.getKey().frequency();
      weeks += entry.getValue() * entry.getKey().age();
    }
    var between = weeks / purchases;
    return List.of(
        new double[] {0.3, 0.3 * between, 0.5, 2},
        new double[] {1, between, 1, 5},
        new double[] {3, 3 * between, 0.2, 2});
  }
}
