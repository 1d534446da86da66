package io.rapport.statistics.purchase;

import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.log1p;
import static java.lang.Math.max;
import static java.util.Comparator.comparingInt;

import java.util.Arrays;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.hipparchus.special.Gamma;

/**
 * The likelihood of BG/NBD, of customers with the same history taken once. What depends on one of
 * the three numbers alone is told once for each of its values, which are few where they are days.
 */
final class BetaGeometricLikelihood implements LogLikelihood {

  private final double[] frequencies;
  private final double[] recencies;
  private final double[] ages;
  private final int[] frequency;
  private final int[] recency;
  private final int[] age;
  private final double[] customers;

  BetaGeometricLikelihood(Map<PurchaseHistory, Long> histories) {
    // In order, since sums of doubles are not quite the same in another one.
    var each =
        histories.keySet().stream()
            .sorted(
                comparingInt(PurchaseHistory::frequency)
                    .thenComparingDouble(PurchaseHistory::recency)
                    .thenComparingDouble(PurchaseHistory::age))
            .toArray(PurchaseHistory[]::new);
    this.frequencies = values(each, PurchaseHistory::frequency);
    this.recencies = values(each, PurchaseHistory::recency);
    this.ages = values(each, PurchaseHistory::age);
    this.frequency = places(each, PurchaseHistory::frequency, frequencies);
    this.recency = places(each, PurchaseHistory::recency, recencies);
    this.age = places(each, PurchaseHistory::age, ages);
    this.customers = Arrays.stream(each).mapToDouble(histories::get).toArray();
  }

  @Override
  public double at(double[] parameters) {
    var r = parameters[0];
    var alpha = parameters[1];
    var a = parameters[2];
    var b = parameters[3];
    var sinceLast = logarithms(alpha, recencies);
    var sinceFirst = logarithms(alpha, ages);
    var seen = new double[frequencies.length];
    var left = new double[frequencies.length];
    var always = r * log(alpha) - Gamma.logGamma(r) + Gamma.logGamma(a + b) - Gamma.logGamma(b);
    for (int n = 0; n < frequencies.length; n++) {
      var x = frequencies[n];
      seen[n] = always + Gamma.logGamma(r + x) + Gamma.logGamma(b + x) - Gamma.logGamma(a + b + x);
      left[n] = x == 0 ? Double.NEGATIVE_INFINITY : log(a) - log(b + x - 1);
    }
    double sum = 0;
    for (int n = 0; n < customers.length; n++) {
      var times = r + frequencies[frequency[n]];
      var stayed = -times * sinceFirst[age[n]];
      var went = left[frequency[n]] - times * sinceLast[recency[n]];
      sum += customers[n] * (seen[frequency[n]] + logOfSum(stayed, went));
    }
    return sum;
  }

  /** log(e^one + e^other), where the powers themselves may be too small for a number. */
  private static double logOfSum(double one, double other) {
    return max(one, other) + log1p(exp(-Math.abs(one - other)));
  }

  private static double[] logarithms(double alpha, double[] weeks) {
    return Arrays.stream(weeks).map(time -> log(alpha + time)).toArray();
  }

  private static double[] values(PurchaseHistory[] each, ToDoubleFunction<PurchaseHistory> number) {
    return Arrays.stream(each).mapToDouble(number).distinct().sorted().toArray();
  }

  private static int[] places(
      PurchaseHistory[] each, ToDoubleFunction<PurchaseHistory> number, double[] values) {
    return Arrays.stream(each)
        .mapToInt(history -> Arrays.binarySearch(values, number.applyAsDouble(history)))
        .toArray();
  }
}
