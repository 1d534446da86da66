package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.statistics.Quantile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

/** Finds quantiles of lengths by the lengths at a few places of each bucket. */
final class LengthRanks {

  private static final double MILLIS = 1000.0;

  private final Map<Integer, TreeSet<Long>> wanted = new HashMap<>();
  private final Map<Place, Double> seconds = new HashMap<>();

  /** Of so many lengths in a bucket one quantile. */
  void add(int bucket, long size, double share) {
    var places = wanted.computeIfAbsent(bucket, _ -> new TreeSet<>());
    var ranks = Quantile.ranks(Math.toIntExact(size), share);
    ranks.low().ifPresent(places::add);
    ranks.high().ifPresent(places::add);
    places.add(1 + (long) Math.floor(at(size, share)));
    places.add(1 + (long) Math.ceil(at(size, share)));
  }

  /** Finds in which bands they lie. */
  void find(BandSizes sizes, LengthBands bands) {
    wanted.forEach((bucket, places) -> sizes.find(bucket, places, bands));
  }

  void found(int bucket, long rank, long millis) {
    seconds.put(new Place(bucket, rank), millis / MILLIS);
  }

  /** As the database makes it of all lengths. */
  Quantile quantile(int bucket, long size, double share) {
    var ranks = Quantile.ranks(Math.toIntExact(size), share);
    return new Quantile(
        size,
        Optional.of(between(bucket, at(size, share))),
        seconds(bucket, ranks.low()),
        seconds(bucket, ranks.high()));
  }

  private double between(int bucket, double at) {
    double below = Math.floor(at);
    double part = at - below;
    double low = seconds(bucket, 1 + (long) below);
    return part == 0 ? low : low * (1 - part) + seconds(bucket, 2 + (long) below) * part;
  }

  private Optional<Double> seconds(int bucket, OptionalLong rank) {
    return rank.isPresent() ? Optional.of(seconds(bucket, rank.getAsLong())) : Optional.empty();
  }

  private double seconds(int bucket, long rank) {
    var found = seconds.get(new Place(bucket, rank));
    if (found == null) {
      throw new IllegalStateException("No length at " + rank + " of bucket " + bucket);
    }
    return found;
  }

  /** Counted from 0. */
  private static double at(long size, double share) {
    return (size - 1) * share;
  }

  private record Place(int bucket, long rank) {}
}
