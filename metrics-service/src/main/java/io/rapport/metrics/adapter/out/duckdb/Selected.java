package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.Span;
import java.time.ZonedDateTime;
import java.util.List;

/** Puts into queries what every question says: project, period, filters, breakdown, page. */
final class Selected {

  private Selected() {}

  static Query events(String name, Slices slices) {
    return by(Selection.of(Selection.Columns.EVENTS), name, slices);
  }

  static Query answers(String name, Slices slices, String questionType) {
    return by(Selection.of(Selection.Columns.ANSWERS), name, slices)
        .set("question_type", questionType);
  }

  /** With the columns that the selection knows. */
  static Query by(Selection selection, String name, Slices slices) {
    var filters = selection.conditions(slices.filters());
    var key = slices.breakdown().map(selection::column).orElse("cast(null as varchar)");
    return Query.named(name)
        .set("project", slices.project())
        .set("from", millis(slices.buckets().getFirst().start()))
        .set("to", millis(slices.buckets().getLast().end()))
        .set("starts", starts(slices.buckets()))
        .set("keys", Slices.MOST_KEYS)
        .with("filters", filters)
        .with("key", key)
        .with("broken", Boolean.toString(slices.breakdown().isPresent()))
        .setAll(selection.values());
  }

  static Query paged(Query query, PageRequest page) {
    return query
        .set("after_at", page.after().map(place -> place.at()).orElse(Long.MIN_VALUE))
        .set("after_id", page.after().map(place -> place.id()).orElse(""))
        .set("limit", page.limit());
  }

  static Query.Longs starts(List<Span> buckets) {
    return times(buckets.stream().map(Span::start).toList());
  }

  static Query.Longs times(List<ZonedDateTime> times) {
    return new Query.Longs(times.stream().map(Selected::millis).toList());
  }

  static long millis(ZonedDateTime time) {
    return time.toInstant().toEpochMilli();
  }
}
