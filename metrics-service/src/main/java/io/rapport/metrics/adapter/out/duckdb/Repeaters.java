package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.kpi.ExactRatio;
import io.rapport.statistics.RatioOfSums;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Those who ordered.
 *
 * @param again how many of them did more than once
 */
record Repeaters(long buyers, long again) {

  /** Their first orders, and their first two. */
  static Repeaters of(ResultSet row) throws SQLException {
    long first = row.getLong("orders");
    return new Repeaters(first, row.getLong("again") - first);
  }

  Repeaters plus(Repeaters more) {
    return new Repeaters(buyers + more.buyers, again + more.again);
  }

  ExactRatio ratio() {
    return new ExactRatio(
        BigDecimal.valueOf(again).stripTrailingZeros(), RatioOfSums.of(again, buyers));
  }
}
