package io.rapport.metrics.adapter.out.duckdb;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Where in which bands the places lie that are looked for. */
final class LengthBands {

  /** As {@code length_band} has it. */
  private static final double PARTS = 8;

  private static final double POWER = 4;

  private final List<Wanted> wanted = new ArrayList<>();

  void add(int bucket, long rank, int band, long place) {
    wanted.add(new Wanted(bucket, rank, band, place));
  }

  Query put(Query query) {
    return query
        .set("wanted_buckets", numbers(one -> one.bucket + 1L))
        .set("wanted_ranks", numbers(Wanted::rank))
        .set("wanted_bands", numbers(one -> (long) one.band))
        .set("wanted_places", numbers(Wanted::place))
        .with("ranges", ranges());
  }

  private Query.Longs numbers(Function<Wanted, Long> number) {
    return new Query.Longs(wanted.stream().map(number).toList());
  }

  /** The lengths of all these bands, and a few beside them; bands that meet are one range. */
  private String ranges() {
    var ranges = new ArrayList<long[]>();
    for (int band : wanted.stream().map(Wanted::band).distinct().sorted().toList()) {
      if (!ranges.isEmpty() && ranges.getLast()[1] >= least(band)) {
        ranges.getLast()[1] = most(band);
      } else {
        ranges.add(new long[] {least(band), most(band)});
      }
    }
    return ranges.stream()
        .map(range -> "s.duration between %d and %d".formatted(range[0], range[1]))
        .collect(joining(" or "));
  }

  private static long least(int band) {
    return (long) Math.floor(Math.pow(band / PARTS, POWER)) - 1;
  }

  private static long most(int band) {
    return (long) Math.ceil(Math.pow((band + 1) / PARTS, POWER)) + 1;
  }

  /** One of the places. */
  private record Wanted(int bucket, long rank, int band, long place) {}
}
