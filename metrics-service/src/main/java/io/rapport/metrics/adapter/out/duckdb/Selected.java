package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.Span;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Puts into queries what every question says: project, period, filters, breakdown, page. */
final class Selected {

  private Selected() {}

  static Query events(String name, Slices slices) {
    return by(Selection.of(Selection.Columns.EVENTS, slices), name, slices);
  }

  static Query answers(String name, Slices slices, String questionType) {
    return by(Selection.of(Selection.Columns.ANSWERS, slices), name, slices)
        .set("question_type", questionType);
  }

  /** With the columns that the selection knows. */
  static Query by(Selection selection, String name, Slices slices) {
    var buckets = Buckets.ofMoments(slices.buckets());
    return selection.bound(
        buckets
            .put(Query.named(name), slices)
            .with("in_bucket", buckets.join("e.ts", "e.day"))
            .with("filters", selection.filters())
            .with("key", selection.key())
            .with("rows", selection.rows())
            .with("broken", Boolean.toString(slices.breakdown().isPresent()))
            .set("project", slices.project())
            .set("from", millis(slices.buckets().getFirst().start()))
            .set("to", millis(slices.buckets().getLast().end()))
            .set("starts", starts(slices.buckets()))
            .set("keys", Slices.MOST_KEYS));
  }

  static Query paged(Query query, PageRequest page) {
    return query
        .set("after_at", page.after().map(place -> place.at()).orElse(Long.MIN_VALUE))
        .set("after_id", page.after().map(place -> place.id()).orElse(""))
        .set("limit", page.limit());
  }

  /** A page of what is told from its end. */
  static Query newestFirst(Query query, PageRequest page) {
    return query
        .set("before_at", page.after().map(place -> place.at()).orElse(Long.MAX_VALUE))
        .set("before_id", page.after().map(place -> place.id()).orElse(""))
        .set("limit", page.limit());
  }

  static Query.Longs starts(List<Span> buckets) {
    return times(buckets.stream().map(Span::start).toList());
  }

  static Query.Longs times(List<ZonedDateTime> times) {
    return new Query.Longs(times.stream().map(Selected::millis).toList());
  }

  /** Puts in the days from the first of these to the end of the last, which begin at midnight. */
  static Query days(Query query, List<Span> spans) {
    return query
        .set("first_day", day(spans.getFirst().start()))
        .set("end_day", day(spans.getLast().end()));
  }

  /** The number of the day, as days are sealed. */
  static long day(ZonedDateTime time) {
    return time.toLocalDate().toEpochDay();
  }

  static long millis(ZonedDateTime time) {
    return time.toInstant().toEpochMilli();
  }

  /** Columns in SQL, one for each number. */
  static String columns(int count, IntFunction<String> sql) {
    return IntStream.range(0, count).mapToObj(sql).reduce("", String::concat);
  }
}
