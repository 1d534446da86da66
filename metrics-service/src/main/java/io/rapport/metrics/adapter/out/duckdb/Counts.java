package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.customer.CustomerCounts;
import io.rapport.metrics.domain.kpi.Deeds;
import io.rapport.metrics.domain.kpi.ExactRatio;
import io.rapport.metrics.domain.kpi.FirstWeeks;
import io.rapport.metrics.domain.kpi.LengthSplits;
import io.rapport.metrics.domain.kpi.PersonScores;
import io.rapport.metrics.domain.kpi.Scores;
import io.rapport.metrics.domain.kpi.SessionSums;
import io.rapport.metrics.domain.kpi.Stages;
import io.rapport.metrics.domain.kpi.Visits;
import io.rapport.metrics.domain.money.RevenueBridge;
import io.rapport.metrics.domain.prediction.RiskCounts;
import io.rapport.metrics.domain.receipt.Receipts;
import io.rapport.statistics.Mean;
import io.rapport.statistics.Mood;
import io.rapport.statistics.Quantile;
import io.rapport.statistics.RatioOfSums;
import io.rapport.statistics.Share;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes of a row what is counted in its cell. */
final class Counts {

  private Counts() {}

  static CustomerCounts customers(ResultSet row) throws SQLException {
    return new CustomerCounts(
        row.getLong("customers_at_start"), row.getLong("kept"), row.getLong("won"));
  }

  static SessionSums sums(ResultSet row, double scale) throws SQLException {
    return new SessionSums(ratio(row).times(scale), row.getDouble("most"));
  }

  static RatioOfSums ratio(ResultSet row) throws SQLException {
    return new RatioOfSums(
        row.getLong("units"),
        row.getDouble("y"),
        row.getDouble("x"),
        row.getDouble("yy"),
        row.getDouble("xy"),
        row.getDouble("xx"),
        units(row, "ys", "xs"));
  }

  /** With sums to their last digit. */
  static ExactRatio exactRatio(ResultSet row) throws SQLException {
    var sum = ExactSums.of(row, "exact_y");
    return new ExactRatio(
        sum,
        new RatioOfSums(
            row.getLong("units"),
            sum.doubleValue(),
            ExactSums.of(row, "exact_x").doubleValue(),
            ExactSums.ofProducts(row, "yy"),
            ExactSums.ofProducts(row, "xy"),
            ExactSums.ofProducts(row, "xx"),
            units(row, "ys", "xs")));
  }

  static RevenueBridge.Ends ends(ResultSet row) throws SQLException {
    return new RevenueBridge.Ends(
        ExactSums.of(row, "opening"), ExactSums.of(row, "closing"), row.getLong("accounts"));
  }

  static Stages stages(ResultSet row) throws SQLException {
    return new Stages(
        row.getLong("newcomers"),
        row.getLong("returning_persons"),
        row.getLong("resurrected"),
        row.getLong("dormant"));
  }

  static Deeds deeds(ResultSet row) throws SQLException {
    return new Deeds(new Share(row.getLong("units"), row.getLong("persons")), ratio(row));
  }

  static FirstWeeks firstWeeks(ResultSet row) throws SQLException {
    long grown = row.getLong("grown");
    return new FirstWeeks(
        new Share(row.getLong("completed"), grown),
        new Share(row.getLong("returned"), grown),
        Quantile.NONE,
        row.getLong("young"));
  }

  static PersonScores personScores(ResultSet row) throws SQLException {
    var quantiles = new HashMap<String, Double>();
    for (var name : List.of("p10", "median", "p90")) {
      quantiles.put(name, row.getDouble(name));
    }
    var bands = new HashMap<String, Long>();
    for (var name : List.of("from_0", "from_20", "from_40", "from_60", "from_80")) {
      bands.put(name, row.getLong(name));
    }
    var mean = new Mean(row.getLong("n"), row.getDouble("total"), row.getDouble("squares"));
    return new PersonScores(mean, quantiles, bands);
  }

  static Visits.Lengths lengths(ResultSet row) throws SQLException {
    return new Visits.Lengths(quantile(row, "median"), quantile(row, "p90"));
  }

  static LengthSplits splits(ResultSet row) throws SQLException {
    return new LengthSplits(mood(row, "median"), mood(row, "p90"));
  }

  private static Mood mood(ResultSet row, String quantile) throws SQLException {
    return new Mood(
        new Share(row.getLong(quantile + "_above"), row.getLong("n")),
        new Share(row.getLong(quantile + "_above_before"), row.getLong("n_before")));
  }

  static RiskCounts risks(ResultSet row) throws SQLException {
    return new RiskCounts(
        row.getLong("persons"),
        row.getLong("at_risk"),
        row.getLong("buyers"),
        row.getLong("probably_left"),
        row.getLong("activity_fell"),
        row.getLong("detractors"),
        row.getDouble("risks"));
  }

  /** So many answers with one score. */
  static Scores scores(ResultSet row) throws SQLException {
    return new Scores(
        List.of(
            new Scores.Tally(row.getInt("score"), row.getInt("scale_max"), row.getLong("found"))));
  }

  /** What is added to the sums where this row belongs. */
  static Receipts receipts(ResultSet row) throws SQLException {
    long found = row.getLong("found");
    return switch (row.getString("entry")) {
      case "received" ->
          new Receipts(
              found,
              0,
              0,
              0,
              Map.of(),
              row.getBoolean("replayed") ? found : 0,
              row.getBoolean("dedupable") ? 0 : found);
      case "stored" -> new Receipts(0, found, 0, 0, Map.of(), 0, 0);
      case "duplicate" -> new Receipts(0, 0, found, 0, Map.of(), 0, 0);
      case "bot" -> new Receipts(0, 0, 0, found, Map.of(), 0, 0);
      default -> new Receipts(0, 0, 0, 0, Map.of(row.getString("reason"), found), 0, 0);
    };
  }

  /** The units themselves, where they are few. */
  static List<RatioOfSums.Unit> units(ResultSet row, String ofY, String ofX) throws SQLException {
    var ys = row.getArray(ofY);
    if (ys == null) {
      return List.of();
    }
    var y = (Object[]) ys.getArray();
    var x = (Object[]) row.getArray(ofX).getArray();
    return IntStream.range(0, y.length)
        .mapToObj(
            n -> new RatioOfSums.Unit(((Number) y[n]).doubleValue(), ((Number) x[n]).doubleValue()))
        .toList();
  }

  static Quantile quantile(ResultSet row, String name) throws SQLException {
    return new Quantile(
        row.getLong("n"),
        number(row, name),
        number(row, name + "_low"),
        number(row, name + "_high"));
  }

  private static Optional<Double> number(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column)).map(value -> ((Number) value).doubleValue());
  }
}
