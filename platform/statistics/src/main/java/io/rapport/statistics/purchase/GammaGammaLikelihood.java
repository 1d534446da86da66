package io.rapport.statistics.purchase;

import static java.lang.Math.log;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import org.hipparchus.special.Gamma;

/** The likelihood of Gamma–Gamma; what only how often somebody paid is needed for is told once. */
final class GammaGammaLikelihood implements LogLikelihood {

  private final double[] times;
  private final double[] totals;
  private final Map<Integer, Long> customers;
  private final double logarithms;
  private final double weighted;

  GammaGammaLikelihood(List<Spending> spendings) {
    this.times = spendings.stream().mapToDouble(Spending::times).toArray();
    this.totals = spendings.stream().mapToDouble(Spending::total).toArray();
    this.customers = spendings.stream().collect(groupingBy(Spending::times, counting()));
    this.logarithms = spendings.stream().mapToDouble(GammaGammaLikelihood::logOfMean).sum();
    this.weighted = spendings.stream().mapToDouble(one -> one.times() * logOfMean(one)).sum();
  }

  @Override
  public double at(double[] parameters) {
    var p = parameters[0];
    var q = parameters[1];
    var v = parameters[2];
    double sum = p * weighted - logarithms + totals.length * (q * log(v) - Gamma.logGamma(q));
    for (var group : customers.entrySet()) {
      var shape = p * group.getKey();
      sum +=
          group.getValue()
              * (Gamma.logGamma(shape + q) - Gamma.logGamma(shape) + shape * log(group.getKey()));
    }
    for (int n = 0; n < totals.length; n++) {
      sum -= (p * times[n] + q) * log(v + totals[n]);
    }
    return sum;
  }

  private static double logOfMean(Spending one) {
    return log(one.total() / one.times());
  }
}
