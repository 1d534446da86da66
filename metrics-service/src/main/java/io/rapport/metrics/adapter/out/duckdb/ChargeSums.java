package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.kpi.RecurringRevenue;
import io.rapport.metrics.domain.money.Movement;
import io.rapport.metrics.domain.money.Retained;
import io.rapport.metrics.domain.money.RevenueBridge;
import io.rapport.statistics.RatioOfSums;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is charged at both ends of one time, added up; in millionths. */
final class ChargeSums {

  private final Map<Movement, RevenueBridge.Ends> movements = new EnumMap<>(Movement.class);
  private final Retained retained;
  private final List<RatioOfSums.Unit> known = new ArrayList<>();
  private long units;
  private BigInteger kept = BigInteger.ZERO;
  private BigInteger opening = BigInteger.ZERO;
  private BigInteger keptSquared = BigInteger.ZERO;
  private BigInteger openingKept = BigInteger.ZERO;
  private BigInteger openingSquared = BigInteger.ZERO;
  private long unreadable;
  private boolean hasLarge;

  ChargeSums(Retained retained) {
    this.retained = retained;
  }

  /** All of one movement between two months. */
  void add(Movement movement, MonthSum sum) {
    if (sum.accounts() == 0) {
      return;
    }
    movements.put(
        movement,
        new RevenueBridge.Ends(
            ExactSums.ofMicros(sum.opening()), ExactSums.ofMicros(sum.closing()), sum.accounts()));
    if (movement != Movement.NEW) {
      var isCapped = movement == Movement.EXPANSION && retained == Retained.GROSS;
      units += sum.accounts();
      opening = opening.add(sum.opening());
      openingSquared = openingSquared.add(sum.openingSquared());
      kept = kept.add(isCapped ? sum.opening() : sum.closing());
      keptSquared = keptSquared.add(isCapped ? sum.openingSquared() : sum.closingSquared());
      openingKept = openingKept.add(isCapped ? sum.openingSquared() : sum.multiplied());
    }
  }

  /** What of a month is in no movement. */
  void addUncounted(MonthSum month) {
    unreadable += month.unreadable();
    hasLarge |= month.large() > 0;
  }

  /** All of one movement, or of none. */
  void add(ResultSet row) throws SQLException {
    unreadable += row.getLong("unreadable");
    units += row.getLong("units");
    kept = kept.add(ExactSums.whole(row, "kept"));
    opening = opening.add(ExactSums.whole(row, "opening"));
    keptSquared = keptSquared.add(ExactSums.whole(row, "kept_squared"));
    openingKept = openingKept.add(ExactSums.whole(row, "opening_kept"));
    openingSquared = openingSquared.add(ExactSums.whole(row, "opening_squared"));
    hasLarge |= row.getBoolean("has_large");
    var movement = row.getString("movement");
    if (movement != null) {
      movements.put(
          Movement.valueOf(movement),
          new RevenueBridge.Ends(
              ExactSums.ofMicros(ExactSums.whole(row, "opening")),
              ExactSums.ofMicros(ExactSums.whole(row, "closing")),
              row.getLong("accounts")));
    }
  }

  /** Whether those who had something at the start must be known one by one. */
  boolean areFew() {
    return units > 0 && units < RatioOfSums.ENOUGH;
  }

  /** Whether the squares of some are not in the sums yet. */
  boolean haveLarge() {
    return hasLarge;
  }

  /** One of those who must be known. */
  void addPayer(ResultSet row) throws SQLException {
    var hers = ExactSums.whole(row, "kept");
    var before = ExactSums.whole(row, "opening");
    known.add(new RatioOfSums.Unit(ExactSums.ofUnit(hers), ExactSums.ofUnit(before)));
    if (row.getBoolean("large")) {
      keptSquared = keptSquared.add(hers.pow(2));
      openingKept = openingKept.add(hers.multiply(before));
      openingSquared = openingSquared.add(before.pow(2));
    }
  }

  RecurringRevenue revenue() {
    var ratio =
        new RatioOfSums(
            units,
            ExactSums.ofMicros(kept).doubleValue(),
            ExactSums.ofMicros(opening).doubleValue(),
            ExactSums.ofProducts(keptSquared),
            ExactSums.ofProducts(openingKept),
            ExactSums.ofProducts(openingSquared),
            ExactSums.few(units, known.stream()));
    return new RecurringRevenue(new RevenueBridge(movements), ratio, Map.of(), unreadable);
  }
}
