package io.rapport.metrics.adapter.out.duckdb;

import static io.rapport.metrics.adapter.out.duckdb.Buckets.BY_MOMENT;

import io.rapport.metrics.domain.selection.Slices;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Where active moments are read.
 *
 * @param source a table or query of them, as {@code e}
 * @param selection how it says what they are told apart by
 * @param isOnceADay whether it has one for each day of a person at most
 */
record Moments(String source, Selection selection, Buckets buckets, boolean isOnceADay) {

  /** Each person once in each bucket, by each key. */
  Query byBucket(String name, Slices slices) {
    return query(name, slices, isOnceADay && Buckets.areSingleDays(slices.buckets()));
  }

  /** Each person once on each of these days, by each key. */
  Query byDay(String name, Slices slices, List<ZonedDateTime> days) {
    return buckets.putDays(query(name, slices, isOnceADay), days);
  }

  /** Puts them in, besides what is selected of something else. */
  Query beside(Query query, Slices slices) {
    return put(query, isOnceADay && Buckets.areSingleDays(slices.buckets()))
        .with("active_in_bucket", buckets.join("e.ts", "e.day"));
  }

  private Query put(Query query, boolean isOnce) {
    return query.with("active", source).with("distinct", isOnce ? "" : "distinct");
  }

  private Query query(String name, Slices slices, boolean isOnce) {
    var found = buckets == BY_MOMENT ? Buckets.ofMoments(slices.buckets()) : buckets;
    var query =
        put(Selected.by(selection, name, slices), isOnce)
            .with("distinct_again", slices.breakdown().isPresent() ? "distinct" : "")
            .with("each", slices.breakdown().isPresent() ? "distinct person" : "*")
            .with("in_bucket", found.join("e.ts", "e.day"));
    return found.put(query, slices);
  }
}
