package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads on which days how many were active, when nothing tells persons apart. */
final class DaysOfAll {

  /** Of more days all pairs of them are too many to be held. */
  private static final long MOST = 1_100;

  private final Reading reading;
  private final SealedReading sealed;
  private @Nullable ActiveDays known;

  DaysOfAll(Reading reading, SealedReading sealed) {
    this.reading = reading;
    this.sealed = sealed;
  }

  /** From the first to the last of these; empty where that is not sealed or too much. */
  Optional<ActiveDays> between(Slices slices, List<Span> spans, long first, long last) {
    return sealed
        .daysOfAll(slices, spans)
        .filter(_ -> areFew(first, last))
        .map(found -> days(found, first, last));
  }

  /** Whether they can be held. */
  static boolean areFew(long first, long last) {
    return last - first < MOST;
  }

  /** Those of a snapshot are of one project mostly, and read once. */
  private ActiveDays days(Sealed found, long first, long last) {
    var days = known;
    if (days == null || !days.isOf(found.number(), first, last)) {
      days = read(found, first, last);
      known = days;
    }
    return days;
  }

  private ActiveDays read(Sealed found, long first, long last) {
    return read(
        found.number(),
        first,
        last,
        Query.named("sums.active").with("sums", sealed.sumsOfDays(found.untilDay(last + 1))));
  }

  /** Of others who did something, as the query has them. */
  ActiveDays read(int sealing, long first, long last, Query query) {
    var days = new ActiveDays(sealing, first, last);
    reading.ask(
        query.set("most", days.most()).set("first_day", first).set("last_day", last),
        row -> {
          int gap = row.getInt("gap");
          if (row.wasNull()) {
            days.addNewcomers(row.getLong("day"), row.getLong("persons"));
          } else {
            days.add(row.getLong("day"), gap, row.getLong("persons"));
          }
        });
    return days.added();
  }
}
