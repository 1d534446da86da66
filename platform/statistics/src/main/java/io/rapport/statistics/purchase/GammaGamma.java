package io.rapport.statistics.purchase;

import java.util.List;

/**
 * Gamma–Gamma (Fader and Hardie 2013): what a customer pays varies by a Gamma(p, ν), whose ν is the
 * customer's own and differs by a Gamma(q, v) among them, and has nothing to do with how often they
 * buy.
 */
public record GammaGamma(double p, double q, double v) {

  /** The most likely one; it has a mean. */
  public static Fit<GammaGamma> fit(List<Spending> spendings) {
    if (spendings.isEmpty()) {
      return new Fit.Failed<>("nobody has paid again", 0);
    }
    var maximum =
        new MaximumLikelihood(new GammaGammaLikelihood(spendings)).from(starts(spendings));
    if (maximum.isEmpty()) {
      return new Fit.Failed<>(
          "no parameters of Gamma–Gamma are the most likely ones", spendings.size());
    }
    var found = maximum.get().parameters();
    return found.get(1) > 1
        ? maximum
            .get()
            .fit(new GammaGamma(found.get(0), found.get(1), found.get(2)), spendings.size())
        : new Fit.Failed<>(
            "what customers pay differs so much that it has no mean", spendings.size());
  }

  /** What a purchase of somebody is worth of whom nothing is known. */
  public double expectedValue() {
    return expectedValue(0, 0);
  }

  /**
   * What a purchase of such a customer will be worth: between what theirs were and what everybody's
   * are, the nearer to theirs the more there were.
   *
   * @param times how many purchases had a value
   * @param total of these
   */
  public double expectedValue(int times, double total) {
    return p * (v + total) / (p * times + q - 1);
  }

  /** Customers much alike and much unlike, who pay as much as these do. */
  private static List<double[]> starts(List<Spending> spendings) {
    var mean =
        spendings.stream().mapToDouble(one -> one.total() / one.times()).average().orElseThrow();
    return List.of(
        new double[] {1, 2, mean}, new double[] {5, 4, 0.6 * mean}, new double[] {10, 10, mean});
  }
}
