package io.rapport.metrics.adapter.out.duckdb;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What is added up of the days of one bucket, from where their buyers ordered before. */
final class PurchaseDaySums {

  private long buyers;
  private long firstTwo;
  private long payers;
  private long regulars;
  private boolean hasLarge;
  private BigInteger orders = BigInteger.ZERO;
  private BigInteger ordersSquared = BigInteger.ZERO;
  private BigInteger counted = BigInteger.ZERO;
  private BigInteger countedSquared = BigInteger.ZERO;
  private BigInteger kept = BigInteger.ZERO;
  private BigInteger keptCounted = BigInteger.ZERO;
  private BigInteger keptSquared = BigInteger.ZERO;

  /**
   * The first order of a buyer in a bucket is one whose order before lies before it, and the first
   * two are those whose second order before does.
   *
   * @param areBefore whether the orders before these lie before the bucket
   */
  void add(ResultSet row, boolean areBefore) throws SQLException {
    orders = orders.add(ExactSums.whole(row, "orders"));
    counted = counted.add(ExactSums.whole(row, "counted"));
    kept = kept.add(ExactSums.whole(row, "kept"));
    regulars += row.getLong("regulars");
    hasLarge |= row.getLong("large") != 0;
    if (areBefore) {
      buyers += row.getLong("orders");
      firstTwo += row.getLong("again");
      payers += row.getLong("counted");
    } else {
      ordersSquared = ordersSquared.add(ExactSums.whole(row, "orders_multiplied"));
      countedSquared = countedSquared.add(ExactSums.whole(row, "counted_multiplied"));
      keptCounted = keptCounted.add(ExactSums.whole(row, "kept_counted"));
      keptSquared = keptSquared.add(ExactSums.whole(row, "kept_multiplied"));
    }
  }

  /** All orders of one whose days are not multiplied with each other. */
  void addRegular(ResultSet row) throws SQLException {
    var hers = ExactSums.whole(row, "orders");
    var said = ExactSums.whole(row, "counted");
    var paid = ExactSums.whole(row, "kept");
    ordersSquared = ordersSquared.add(hers.pow(2));
    countedSquared = countedSquared.add(said.pow(2));
    keptCounted = keptCounted.add(paid.multiply(said));
    keptSquared = keptSquared.add(paid.pow(2));
  }

  boolean haveRegulars() {
    return regulars > 0;
  }

  boolean haveLarge() {
    return hasLarge;
  }

  long buyers() {
    return buyers;
  }

  long repeaters() {
    return firstTwo - buyers;
  }

  long payers() {
    return payers;
  }

  BigInteger orders() {
    return orders;
  }

  BigInteger ordersSquared() {
    return ordersSquared;
  }

  BigInteger counted() {
    return counted;
  }

  BigInteger countedSquared() {
    return countedSquared;
  }

  BigInteger kept() {
    return kept;
  }

  BigInteger keptCounted() {
    return keptCounted;
  }

  BigInteger keptSquared() {
    return keptSquared;
  }
}
