package io.rapport.statistics.purchase;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.random.RandomDataGenerator;

/** Customers as the two models imagine them, always the same ones for the same seed. */
public final class SimulatedCustomers {

  private final BetaGeometric buying;
  private final GammaGamma paying;
  private final RandomDataGenerator random;

  public SimulatedCustomers(BetaGeometric buying, GammaGamma paying, long seed) {
    this.buying = buying;
    this.paying = paying;
    this.random = new RandomDataGenerator(seed);
  }

  /** What the next customer buys in so many weeks, from the first purchase on. */
  public List<Purchase> next(double weeks) {
    var rate = random.nextGamma(buying.r(), 1 / buying.alpha());
    var leaves = random.nextBeta(buying.a(), buying.b());
    var scale = 1 / random.nextGamma(paying.q(), 1 / paying.v());
    var purchases = new ArrayList<Purchase>();
    double week = 0;
    do {
      purchases.add(new Purchase(week, random.nextGamma(paying.p(), scale)));
      week += random.nextExponential(1 / rate);
    } while (week < weeks && (purchases.size() == 1 || random.nextDouble() >= leaves));
    return List.copyOf(purchases);
  }

  /**
   * One of them.
   *
   * @param week since the first one
   */
  public record Purchase(double week, double value) {}
}
