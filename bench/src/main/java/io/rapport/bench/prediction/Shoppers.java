package io.rapport.bench.prediction;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;

import io.rapport.statistics.purchase.BetaGeometric;
import io.rapport.statistics.purchase.GammaGamma;
import io.rapport.statistics.purchase.PurchaseHistory;
import io.rapport.statistics.purchase.SimulatedCustomers;
import io.rapport.statistics.purchase.SimulatedCustomers.Purchase;
import io.rapport.statistics.purchase.Spending;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Customers of two years, as a store knows them: by days, and those with one history as one. */
record Shoppers(Map<PurchaseHistory, Long> histories, List<Spending> spendings) {

  /** What Fader, Hardie and Lee found in CDNOW. */
  static final BetaGeometric BUYING = new BetaGeometric(0.243, 4.414, 0.793, 2.426);

  static final GammaGamma PAYING = new GammaGamma(6.25, 3.74, 15.44);

  private static final int DAYS = 730;
  private static final double DAYS_A_WEEK = 7;
  private static final long SEED = 7;

  static Shoppers simulated(int customers) {
    var simulated = new SimulatedCustomers(BUYING, PAYING, SEED);
    var histories = new HashMap<PurchaseHistory, Long>();
    var spendings = new ArrayList<Spending>();
    for (int n = 0; n < customers; n++) {
      int age = n % DAYS;
      var days = byDay(simulated.next((age + 1) / DAYS_A_WEEK));
      int later = days.size() - 1;
      histories.merge(
          new PurchaseHistory(later, days.lastKey() / DAYS_A_WEEK, age / DAYS_A_WEEK),
          1L,
          Long::sum);
      if (later > 0) {
        spendings.add(
            new Spending(
                later, days.tailMap(0, false).values().stream().mapToDouble(x -> x).sum()));
      }
    }
    return new Shoppers(histories, spendings);
  }

  private static TreeMap<Integer, Double> byDay(List<Purchase> purchases) {
    return purchases.stream()
        .collect(
            groupingBy(
                purchase -> (int) (purchase.week() * DAYS_A_WEEK),
                TreeMap::new,
                summingDouble(Purchase::value)));
  }
}
