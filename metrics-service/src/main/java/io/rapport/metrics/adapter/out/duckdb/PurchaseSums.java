package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.kpi.ExactRatio;
import io.rapport.metrics.domain.money.PurchaseRatio;
import io.rapport.statistics.RatioOfSums;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the buyers of one bucket ordered, added up; their amounts in millionths. */
final class PurchaseSums {

  private final long buyers;
  private final long repeaters;
  private final BigInteger orders;
  private final BigInteger ordersSquared;
  private final long payers;
  private final BigInteger counted;
  private final BigInteger countedSquared;
  private final BigInteger kept;
  private final BigInteger keptCounted;
  private final boolean hasLarge;
  private final List<Buyer> known = new ArrayList<>();
  private BigInteger keptSquared;

  PurchaseSums(ResultSet row) throws SQLException {
    this.buyers = row.getLong("buyers");
    this.repeaters = row.getLong("repeaters");
    this.orders = ExactSums.whole(row, "orders");
    this.ordersSquared = ExactSums.whole(row, "orders_squared");
    this.payers = row.getLong("payers");
    this.counted = ExactSums.whole(row, "counted");
    this.countedSquared = ExactSums.whole(row, "counted_squared");
    this.kept = ExactSums.whole(row, "kept");
    this.keptCounted = ExactSums.whole(row, "kept_counted");
    this.keptSquared = ExactSums.whole(row, "kept_squared");
    this.hasLarge = row.getBoolean("has_large");
  }

  /** By what was added up of days. */
  PurchaseSums(PurchaseDaySums days) {
    this.buyers = days.buyers();
    this.repeaters = days.repeaters();
    this.orders = days.orders();
    this.ordersSquared = days.ordersSquared();
    this.payers = days.payers();
    this.counted = days.counted();
    this.countedSquared = days.countedSquared();
    this.kept = days.kept();
    this.keptCounted = days.keptCounted();
    this.keptSquared = days.keptSquared();
    this.hasLarge = days.haveLarge();
  }

  /** Whether they must be known one by one. */
  boolean areFew() {
    return payers < RatioOfSums.ENOUGH || buyers < RatioOfSums.ENOUGH;
  }

  /** Whether the squares of some are not in the sum yet. */
  boolean haveLarge() {
    return hasLarge;
  }

  /** One of those who must be known. */
  void add(ResultSet row) throws SQLException {
    var buyer =
        new Buyer(row.getLong("orders"), row.getLong("counted"), ExactSums.whole(row, "kept"));
    known.add(buyer);
    if (row.getBoolean("large")) {
      keptSquared = keptSquared.add(buyer.kept.pow(2));
    }
  }

  /** Empty where nobody paid what can be counted. */
  Optional<ExactRatio> of(PurchaseRatio ratio) {
    return switch (ratio) {
      case FREQUENCY -> Optional.of(frequency());
      case REPEAT -> Optional.of(repeat());
      case VALUE -> Optional.of(value()).filter(_ -> payers > 0);
      case PER_BUYER -> Optional.of(perBuyer()).filter(_ -> payers > 0);
    };
  }

  private ExactRatio frequency() {
    double all = buyers;
    double sum = orders.doubleValue();
    return new ExactRatio(
        new BigDecimal(orders).stripTrailingZeros(),
        new RatioOfSums(
            buyers,
            sum,
            all,
            ordersSquared.doubleValue(),
            sum,
            all,
            ExactSums.few(
                buyers, known.stream().map(buyer -> new RatioOfSums.Unit(buyer.orders, 1)))));
  }

  private ExactRatio repeat() {
    return new Repeaters(buyers, repeaters).ratio();
  }

  private ExactRatio value() {
    return ofKept(
        counted.doubleValue(),
        ExactSums.ofMicros(keptCounted).doubleValue(),
        countedSquared.doubleValue(),
        payers().map(buyer -> new RatioOfSums.Unit(buyer.paid(), buyer.counted)));
  }

  private ExactRatio perBuyer() {
    double all = payers;
    return ofKept(
        all,
        ExactSums.ofMicros(kept).doubleValue(),
        all,
        payers().map(buyer -> new RatioOfSums.Unit(buyer.paid(), 1)));
  }

  private ExactRatio ofKept(double x, double xy, double xx, Stream<RatioOfSums.Unit> units) {
    var sum = ExactSums.ofMicros(kept);
    return new ExactRatio(
        sum,
        new RatioOfSums(
            payers,
            sum.doubleValue(),
            x,
            ExactSums.ofProducts(keptSquared),
            xy,
            xx,
            ExactSums.few(payers, units)));
  }

  private Stream<Buyer> payers() {
    return known.stream().filter(buyer -> buyer.counted > 0);
  }

  /**
   * One buyer.
   *
   * @param counted of how many orders it is known what was paid
   */
  private record Buyer(long orders, long counted, BigInteger kept) {

    double paid() {
      return ExactSums.ofUnit(kept);
    }
  }
}
