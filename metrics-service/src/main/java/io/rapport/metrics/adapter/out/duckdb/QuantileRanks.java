package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.statistics.Quantile;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Which of so many sorted values bound a quantile, for every number of values there is.
 *
 * @param sizes how many values some cell has
 */
record QuantileRanks(List<Long> sizes) {

  static QuantileRanks of(Collection<Long> sizes) {
    return new QuantileRanks(sizes.stream().distinct().sorted().toList());
  }

  /** Puts in how many, as sizes. */
  Query sizes(Query query) {
    return query.set("sizes", new Query.Longs(sizes));
  }

  /** Puts in the ranks of one quantile, as its name with _lows and _highs. */
  Query ranks(Query query, String name, double share) {
    return query
        .set(name + "_lows", ranks(share, Quantile.Ranks::low))
        .set(name + "_highs", ranks(share, Quantile.Ranks::high));
  }

  /** There is no rank 0, so that it stands for none. */
  private Query.Longs ranks(double share, Function<Quantile.Ranks, OptionalLong> which) {
    return new Query.Longs(
        sizes.stream()
            .map(size -> which.apply(Quantile.ranks(Math.toIntExact(size), share)).orElse(0))
            .toList());
  }
}
