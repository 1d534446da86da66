package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    if (found.areDays(slices.buckets())) {
      var added = readDays(slices);
      if (added.values().stream().noneMatch(AddedPurchases::haveLarge)) {
        added.forEach((asked, sums) -> addFew(asked, sums, NEVER_TOO_LARGE));
        return added;
      }
    }
    return Map.of(slices, readBuyers(slices));
  }

  private Map<Slices, AddedPurchases> readDays(Slices slices) {
    var whole = new HashMap<Integer, PurchaseDaySums>();
    var buckets = new HashMap<Integer, PurchaseDaySums>();
    reading.ask(
        Selected.days(days(slices, "purchases.days", Summed.PURCHASES), slices.buckets()),
        row -> {
          int place = row.getInt("place");
          of(buckets, row.getInt("bucket")).add(row, place < 2);
          of(whole, 1).add(row, place == 0);
        });
    var added = new HashMap<Slices, AddedPurchases>();
    if (whole.values().stream().anyMatch(PurchaseDaySums::haveRegulars)) {
      reading.ask(
          days(slices, "purchases.regulars", Summed.REGULARS),
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
    var days = new ArrayList<Long>();
    var firsts = new ArrayList<Long>();
    var numbers = new ArrayList<Long>();
    for (int n = 0; n < slices.buckets().size(); n++) {
      long first = Selected.day(slices.buckets().get(n).start());
      for (var day : daysOf(List.of(slices.buckets().get(n))).values()) {
        days.add(day);
        firsts.add(first);
        numbers.add(n + 1L);
      }
    }
    return what.add(Query.named(name))
        .with("summed", sealed.summed(found, what))
        .set("days", new Query.Longs(days))
        .set("first_days", new Query.Longs(firsts))
        .set("numbers", new Query.Longs(numbers));
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
