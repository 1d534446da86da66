package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.SessionSums;
import io.rapport.metrics.domain.kpi.Visits;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.session.SessionRatio;
import io.rapport.metrics.domain.time.Span;
import io.rapport.statistics.Quantile;
import io.rapport.statistics.RatioOfSums;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Adds up sessions by what is added up of each day, when nothing tells them apart. They must have
 * been cut again where they do not hold.
 */
record SealedSessions(Reading reading, SealedReading sealed, SealedPersons persons) {

  private static final double MEDIAN = 0.5;
  private static final double P90 = 0.9;

  Map<Cell, Long> count(Sealed found, Slices slices) {
    var counts = new HashMap<Cell, Long>();
    ofDays(sealed.sumsOfSessions(found), slices, SessionRatio.SECONDS)
        .forEach((bucket, sum) -> counts.put(BucketCells.of(bucket), Math.round(sum.x())));
    return Map.copyOf(counts);
  }

  List<Input> inputs(Sealed found, Slices slices) {
    return reading.inputs(
        DuckDbSnapshot.EVENTS,
        new DayBuckets(slices.buckets())
            .put(Query.named("sums.inputs"))
            .with("sums", sealed.sumsOfSessions(found)));
  }

  /** Whether the sums of days and of pairs of days are enough. */
  static boolean areSums(Slices slices) {
    return Buckets.haveAtMost(Sealed.QUARTER, slices.buckets());
  }

  /**
   * What is added up by person. A person may have come on several days of a bucket: what these add
   * together is known of pairs of them that are not too far apart; else sessions are added up by
   * person.
   *
   * @param among the same, one by one: of few the sums do not say enough
   */
  Map<Cell, SessionSums> sums(
      Sealed found,
      Slices slices,
      SessionRatio ratio,
      Function<Slices, Map<Cell, SessionSums>> among) {
    var sums =
        areSums(slices) ? ofDays(sums(found, slices), slices, ratio) : ofPersons(slices, ratio);
    if (SessionSum.isPerPerson(ratio)) {
      var active = persons.persons(slices);
      if (active.isEmpty()) {
        return among.apply(slices);
      }
      sums = overActive(active.get(), sums);
    }
    var cells = new HashMap<Cell, SessionSums>();
    var few = new ArrayList<Integer>();
    sums.forEach(
        (bucket, sum) -> {
          if (sum.units() < RatioOfSums.ENOUGH) {
            few.add(bucket);
          } else {
            cells.put(
                BucketCells.of(bucket), new SessionSums(sum.ratio(SessionSum.scale(ratio)), 0));
          }
        });
    if (!few.isEmpty()) {
      cells.putAll(few(slices, few.stream().sorted().toList(), among));
    }
    return Map.copyOf(cells);
  }

  /**
   * How long they are.
   *
   * @param sizes how many begin in each bucket
   */
  Map<Cell, Visits.Lengths> lengths(Sealed found, Slices slices, Map<Cell, Long> sizes) {
    var ranks = new LengthRanks();
    sizes.forEach(
        (cell, size) -> {
          ranks.add(cell.bucket(), size, MEDIAN);
          ranks.add(cell.bucket(), size, P90);
        });
    if (sizes.isEmpty()) {
      return Map.of();
    }
    var bands = new LengthBands();
    ranks.find(bandSizes(found, slices), bands);
    reading.ask(
        bands.put(bucketed("sessions.ranks", slices)),
        row -> ranks.found(row.getInt("bucket") - 1, row.getLong("rank"), row.getLong("duration")));
    var lengths = new HashMap<Cell, Visits.Lengths>();
    sizes.forEach(
        (cell, size) ->
            lengths.put(
                cell,
                new Visits.Lengths(
                    quantile(ranks, cell, size, MEDIAN), quantile(ranks, cell, size, P90))));
    return Map.copyOf(lengths);
  }

  /** Where the last bucket is all others as one, so is what it has. */
  private BandSizes bandSizes(Sealed found, Slices slices) {
    var all = slices.buckets();
    var isWithWhole = all.size() > 1 && all.getLast().equals(slices.span());
    int whole = all.size() - 1;
    var sizes = new BandSizes();
    reading.ask(
        new DayBuckets(isWithWhole ? all.subList(0, whole) : all)
            .put(Query.named("sessions.bands"))
            .with("sums", sealed.sumsOfSessions(found)),
        row -> {
          int band = row.getInt("band");
          long lengths = row.getLong("lengths");
          sizes.add(row.getInt("bucket") - 1, band, lengths);
          if (isWithWhole) {
            sizes.add(whole, band, lengths);
          }
        });
    return sizes;
  }

  private static Quantile quantile(LengthRanks ranks, Cell cell, long size, double share) {
    return ranks.quantile(cell.bucket(), size, share);
  }

  /** Single days are no pairs. */
  private String sums(Sealed found, Slices slices) {
    return Buckets.areSingleDays(slices.buckets())
        ? sealed.sumsOfSessions(found)
        : sealed.sumsOfVisits(found);
  }

  private Map<Integer, Sum> ofDays(String sums, Slices slices, SessionRatio ratio) {
    return read(
        new DayBuckets(slices.buckets())
            .put(Query.named("sums.sessions"))
            .with("sums", sums)
            .set("what", ratio.name()));
  }

  private Map<Integer, Sum> ofPersons(Slices slices, SessionRatio ratio) {
    return read(SessionSum.of(ratio).put(bucketed("sessions.persons", slices)));
  }

  /** A query of the sessions, each in its bucket; one bucket needs no join. */
  private static Query bucketed(String name, Slices slices) {
    var isOne = slices.buckets().size() == 1;
    return Buckets.BY_DAY
        .put(Query.named(name), slices)
        .set("from", Selected.millis(slices.buckets().getFirst().start()))
        .set("to", Selected.millis(slices.buckets().getLast().end()))
        .with("bucket", isOne ? "1" : "b.number")
        .with("in_bucket", isOne ? "" : Buckets.BY_DAY.join("s.start", "s.day"));
  }

  private Map<Integer, Sum> read(Query query) {
    var sums = new HashMap<Integer, Sum>();
    reading.ask(query, row -> sums.put(row.getInt("bucket") - 1, Sum.of(row)));
    return sums;
  }

  /** Also who was active without a session that begins there is a person. */
  private static Map<Integer, Sum> overActive(Map<Cell, Long> active, Map<Integer, Sum> visited) {
    var sums = new HashMap<Integer, Sum>();
    active.forEach(
        (cell, all) ->
            sums.put(cell.bucket(), visited.getOrDefault(cell.bucket(), Sum.NONE).over(all)));
    return sums;
  }

  private static Map<Cell, SessionSums> few(
      Slices slices, List<Integer> buckets, Function<Slices, Map<Cell, SessionSums>> among) {
    var spans = buckets.stream().<Span>map(slices.buckets()::get).toList();
    var cells = new HashMap<Cell, SessionSums>();
    among
        .apply(new Slices(slices.project(), List.of(), spans, slices.breakdown(), slices.asOf()))
        .forEach((cell, sum) -> cells.put(BucketCells.of(buckets.get(cell.bucket())), sum));
    return cells;
  }

  /** Sums of persons. */
  private record Sum(long units, double y, double x, double yy, double xy, double xx) {

    static final Sum NONE = new Sum(0, 0, 0, 0, 0, 0);

    static Sum of(ResultSet row) throws SQLException {
      return new Sum(
          row.getLong("units"),
          row.getDouble("y"),
          row.getDouble("x"),
          row.getDouble("yy"),
          row.getDouble("xy"),
          row.getDouble("xx"));
    }

    /** The same of all these persons, over one for each. */
    Sum over(long persons) {
      double all = persons;
      return new Sum(persons, y, all, yy, y, all);
    }

    RatioOfSums ratio(double scale) {
      return new RatioOfSums(units, y, x, yy, xy, xx, List.of()).times(scale);
    }
  }
}
