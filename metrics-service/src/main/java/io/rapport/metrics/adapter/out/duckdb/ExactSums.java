package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.statistics.RatioOfSums;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Sums that say the same in whatever order they were added up. */
final class ExactSums {

  /** From so many millionths on they are multiplied here, as the database could not add them up. */
  static final long LARGE = 1L << 52;

  /** Of millionths. */
  private static final int SCALE = 6;

  private static final double MICROS = 1e6;

  /** In what places the database counts very large products. */
  private static final int PLACE_BITS = 40;

  private static final Comparator<RatioOfSums.Unit> IN_ORDER =
      Comparator.comparingDouble(RatioOfSums.Unit::y).thenComparingDouble(RatioOfSums.Unit::x);

  private ExactSums() {}

  static BigDecimal of(ResultSet row, String column) throws SQLException {
    return new BigDecimal(row.getString(column)).stripTrailingZeros();
  }

  static BigInteger whole(ResultSet row, String column) throws SQLException {
    return new BigInteger(row.getString(column));
  }

  static BigDecimal ofMicros(BigInteger micros) {
    return new BigDecimal(micros, SCALE).stripTrailingZeros();
  }

  /** So much of one unit. */
  static double ofUnit(BigInteger micros) {
    return micros.doubleValue() / MICROS;
  }

  /** Of the products of millionths. */
  static double ofProducts(BigInteger products) {
    return new BigDecimal(products, 2 * SCALE).doubleValue();
  }

  /** The same as the database says them: the small ones, and the places of the large ones. */
  static double ofProducts(ResultSet row, String column) throws SQLException {
    var parts = (Object[]) row.getArray(column).getArray();
    var sum = part(parts[0]);
    for (int place = 1; place < parts.length; place++) {
      sum = sum.add(part(parts[place]).shiftLeft(PLACE_BITS * (place - 1)));
    }
    return ofProducts(sum);
  }

  /** These units, if they are so few that they are looked at one by one. */
  static List<RatioOfSums.Unit> few(long units, Stream<RatioOfSums.Unit> known) {
    return units < RatioOfSums.ENOUGH ? known.sorted(IN_ORDER).toList() : List.of();
  }

  private static BigInteger part(Object found) {
    return found == null ? BigInteger.ZERO : new BigInteger(found.toString());
  }
}
