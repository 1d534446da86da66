package io.rapport.metrics.adapter.out.duckdb;

import static java.util.stream.Collectors.toMap;

import io.rapport.metrics.domain.kpi.ExactRatio;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Adds up the orders that stand by what is added up of days and pairs of days; by buyer, where
 * buckets are no days or amounts are too large for that.
 */
record PurchaseDays(Reading reading, SealedReading sealed, Sealed found) {

  /** No square is. */
  private static final long NEVER_TOO_LARGE = Long.MAX_VALUE;

  /** Of these buckets; and of all of them as one, which is asked next. */
  Map<Slices, AddedPurchases> read(Slices slices) {
    if (areDaysInARow(slices)) {
      var added = readDays(slices);
      if (added.values().stream().noneMatch(AddedPurchases::haveLarge)) {
        added.forEach((asked, sums) -> addFew(asked, sums, NEVER_TOO_LARGE));
        return added;
      }
    }
    return Map.of(slices, readBuyers(slices));
  }

  /** Who ordered again, which takes two of the sums; empty where buckets are no days in a row. */
  Optional<Map<Slices, Map<Cell, ExactRatio>>> repeaters(Slices slices) {
    return Optional.of(slices).filter(this::areDaysInARow).map(this::readRepeaters);
  }

  private boolean areDaysInARow(Slices slices) {
    return found.areDays(slices.buckets()) && Buckets.areInARow(slices.buckets());
  }

  private Map<Slices, Map<Cell, ExactRatio>> readRepeaters(Slices slices) {
    var whole = new HashMap<Cell, Repeaters>();
    var buckets = new HashMap<Cell, Repeaters>();
    reading.ask(
        Summed.add(days(slices, "purchases.days", Summed.PURCHASES), List.of("orders", "again")),
        row -> {
          int place = row.getInt("place");
          if (place < 2) {
            buckets.merge(bucket(row), Repeaters.of(row), Repeaters::plus);
          }
          if (place == 0) {
            whole.merge(BucketCells.of(0), Repeaters.of(row), Repeaters::plus);
          }
        });
    var ratios = new HashMap<Slices, Map<Cell, ExactRatio>>();
    ratios.put(slices.of(slices.span()), ratios(whole));
    ratios.put(slices, ratios(buckets));
    return ratios;
  }

  private static Cell bucket(ResultSet row) throws SQLException {
    return BucketCells.of(row.getInt("bucket") - 1);
  }

  private static Map<Cell, ExactRatio> ratios(Map<Cell, Repeaters> found) {
    return found.entrySet().stream()
        .filter(cell -> cell.getValue().buyers() > 0)
        .collect(toMap(Map.Entry::getKey, cell -> cell.getValue().ratio()));
  }

  private Map<Slices, AddedPurchases> readDays(Slices slices) {
    var whole = new HashMap<Integer, PurchaseDaySums>();
    var buckets = new HashMap<Integer, PurchaseDaySums>();
    reading.ask(
        Summed.PURCHASES.add(days(slices, "purchases.days", Summed.PURCHASES)),
        row -> {
          int place = row.getInt("place");
          of(buckets, row.getInt("bucket")).add(row, place < 2);
          of(whole, 1).add(row, place == 0);
        });
    var added = new HashMap<Slices, AddedPurchases>();
    if (whole.values().stream().anyMatch(PurchaseDaySums::haveRegulars)) {
      reading.ask(
          Summed.REGULARS.add(days(slices, "purchases.regulars", Summed.REGULARS)),
          row -> {
            int bucket = row.getInt("bucket");
            (row.wasNull() ? of(whole, 1) : of(buckets, bucket)).addRegular(row);
          });
    }
    added.put(slices.of(slices.span()), added(whole));
    added.put(slices, added(buckets));
    return added;
  }

  private static AddedPurchases added(Map<Integer, PurchaseDaySums> sums) {
    var added = new HashMap<Integer, PurchaseSums>();
    sums.forEach(
        (bucket, days) -> {
          if (days.buyers() > 0) {
            added.put(bucket, new PurchaseSums(days));
          }
        });
    return new AddedPurchases(added);
  }

  private static PurchaseDaySums of(Map<Integer, PurchaseDaySums> sums, int bucket) {
    return sums.computeIfAbsent(bucket, _ -> new PurchaseDaySums());
  }

  private Query days(Slices slices, String name, Summed what) {
    return new DayBuckets(slices.buckets())
        .put(Query.named(name))
        .with("summed", sealed.summed(found, what));
  }

  /** All days of these times. */
  static Query.Longs daysOf(List<Span> spans) {
    return new Query.Longs(
        spans.stream()
            .flatMapToLong(
                span -> LongStream.range(Selected.day(span.start()), Selected.day(span.end())))
            .boxed()
            .toList());
  }

  private AddedPurchases readBuyers(Slices slices) {
    var sums = new HashMap<Integer, PurchaseSums>();
    reading.ask(
        buyers("purchases.sums", slices, ExactSums.LARGE),
        row -> sums.put(row.getInt("bucket"), new PurchaseSums(row)));
    var added = new AddedPurchases(sums);
    addFew(slices, added, ExactSums.LARGE);
    return added;
  }

  /** Those who must be known one by one. */
  private void addFew(Slices slices, AddedPurchases added, long large) {
    var few = added.few();
    if (!few.isEmpty() || added.haveLarge()) {
      reading.ask(
          buyers("purchases.buyers", slices, large).set("few", Query.Longs.of(few)),
          row -> Objects.requireNonNull(added.sums().get(row.getInt("bucket"))).add(row));
    }
  }

  private Query buyers(String name, Slices slices, long large) {
    var isOne = slices.buckets().size() == 1;
    var buckets = found.areDays(slices.buckets()) ? Buckets.BY_DAY : Buckets.BY_MOMENT;
    return buckets
        .put(Selected.events(name, slices), slices)
        .with("purchases", sealed.purchases(found))
        .with("number", isOne ? "1" : "b.number")
        .with("in_bucket", isOne ? "" : buckets.join("p.ts", "p.day"))
        .set("large", large);
  }
}
