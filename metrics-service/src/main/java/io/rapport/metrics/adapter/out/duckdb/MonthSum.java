package io.rapport.metrics.adapter.out.duckdb;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What some buyers paid in two months, or in one, which is its end; in millionths.
 *
 * @param multiplied what each paid in one by what they paid in the other
 * @param unreadable orders that say no amount
 * @param large how many paid more than can be multiplied
 */
record MonthSum(
    String movement,
    long accounts,
    BigInteger opening,
    BigInteger closing,
    BigInteger openingSquared,
    BigInteger closingSquared,
    BigInteger multiplied,
    long unreadable,
    long large) {

  static final MonthSum NONE =
      new MonthSum(
          "",
          0,
          BigInteger.ZERO,
          BigInteger.ZERO,
          BigInteger.ZERO,
          BigInteger.ZERO,
          BigInteger.ZERO,
          0,
          0);

  static MonthSum of(ResultSet row) throws SQLException {
    return new MonthSum(
        row.getString("movement"),
        row.getLong("accounts"),
        ExactSums.whole(row, "opening"),
        ExactSums.whole(row, "closing"),
        ExactSums.whole(row, "opening_squared"),
        ExactSums.whole(row, "closing_squared"),
        ExactSums.whole(row, "multiplied"),
        row.getLong("unreadable"),
        row.getLong("large"));
  }

  /** Of one month what began with it and ended with nothing. */
  MonthSum asOpening() {
    return new MonthSum(
        movement,
        accounts,
        closing,
        BigInteger.ZERO,
        closingSquared,
        BigInteger.ZERO,
        BigInteger.ZERO,
        unreadable,
        large);
  }

  /** Without these, who paid in two months. */
  MonthSum withoutAtStart(MonthSum both) {
    return new MonthSum(
        movement,
        accounts - both.accounts,
        opening.subtract(both.opening),
        closing,
        openingSquared.subtract(both.openingSquared),
        closingSquared,
        multiplied,
        unreadable,
        large);
  }

  /** The same at the end of the two. */
  MonthSum withoutAtEnd(MonthSum both) {
    return new MonthSum(
        movement,
        accounts - both.accounts,
        opening,
        closing.subtract(both.closing),
        openingSquared,
        closingSquared.subtract(both.closingSquared),
        multiplied,
        unreadable,
        large);
  }
}
