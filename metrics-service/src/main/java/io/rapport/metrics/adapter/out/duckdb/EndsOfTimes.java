package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.money.MrrRule;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.time.Span;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where recurring revenue is looked at: the days of a month all have the ends of its charges.
 *
 * @param ofBuckets of each bucket that has begun
 * @param looked each of them once
 */
record EndsOfTimes(List<Span> ofBuckets, List<Span> looked) {

  static EndsOfTimes of(List<Span> buckets, MrrRule rule, Instant now) {
    var ends = Buckets.begun(buckets, now).stream().map(rule::ends).toList();
    return new EndsOfTimes(ends, ends.stream().distinct().toList());
  }

  boolean areNone() {
    return looked.isEmpty();
  }

  Span first() {
    return looked.getFirst();
  }

  Span last() {
    return looked.getLast();
  }

  /** The months that end where it is looked. */
  List<Span> months() {
    return looked.stream()
        .flatMap(span -> Stream.of(span.start(), span.end()))
        .distinct()
        .map(EndsOfTimes::monthBefore)
        .toList();
  }

  static Span monthBefore(ZonedDateTime end) {
    return new Span(end.toLocalDate().minusMonths(1).atStartOfDay(end.getZone()), end);
  }

  Query put(Query query) {
    return query
        .set("at_starts", Selected.times(looked.stream().map(Span::start).toList()))
        .set("at_ends", Selected.times(looked.stream().map(Span::end).toList()));
  }

  /** What was looked at once, wherever it belongs. */
  <T> Map<Cell, T> spread(Map<Cell, T> found) {
    var everywhere = new HashMap<Cell, T>();
    found.forEach(
        (cell, what) -> {
          for (int n = 0; n < ofBuckets.size(); n++) {
            if (ofBuckets.get(n).equals(looked.get(cell.bucket()))) {
              everywhere.put(new Cell(n, cell.key()), what);
            }
          }
        });
    return everywhere;
  }
}
