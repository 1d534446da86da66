package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.kpi.FirstWeeks;
import io.rapport.statistics.Quantile;
import io.rapport.statistics.Share;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What became of the first weeks that began in one bucket.
 *
 * @param times how long it took those who completed, in milliseconds
 */
record WeekSums(long grown, long returned, long young, List<Long> times) {

  private static final double MEDIAN = 0.5;
  private static final double SECOND = 1000.0;

  static WeekSums of(ResultSet row) throws SQLException {
    var times = row.getArray("times");
    return new WeekSums(
        row.getLong("grown"),
        row.getLong("returned"),
        row.getLong("young"),
        times == null
            ? List.of()
            : Stream.of((Object[]) times.getArray()).map(Long.class::cast).toList());
  }

  /** Of several buckets as one. */
  static WeekSums together(Collection<WeekSums> all) {
    return new WeekSums(
        all.stream().mapToLong(WeekSums::grown).sum(),
        all.stream().mapToLong(WeekSums::returned).sum(),
        all.stream().mapToLong(WeekSums::young).sum(),
        all.stream().flatMap(sums -> sums.times.stream()).toList());
  }

  FirstWeeks weeks() {
    return new FirstWeeks(
        new Share(times.size(), grown), new Share(returned, grown), time(), young);
  }

  /** In seconds; of an even number of them the median lies between two. */
  private Quantile time() {
    if (times.isEmpty()) {
      return Quantile.NONE;
    }
    var sorted = times.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    var ranks = Quantile.ranks(sorted.length, MEDIAN);
    var low = sorted[(sorted.length - 1) / 2] / SECOND;
    var high = sorted[sorted.length / 2] / SECOND;
    return new Quantile(
        sorted.length,
        Optional.of((low + high) / 2),
        seconds(sorted, ranks.low()),
        seconds(sorted, ranks.high()));
  }

  private static Optional<Double> seconds(long[] sorted, OptionalLong rank) {
    return rank.isEmpty()
        ? Optional.empty()
        : Optional.of(sorted[Math.toIntExact(rank.getAsLong()) - 1] / SECOND);
  }
}
