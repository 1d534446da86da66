package io.rapport.metrics.adapter.out.duckdb;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Midnights by Java's time zones, which are not the database's.
 *
 * @param firstDay the day that begins with the first one, counted from 1970
 */
record Midnights(List<Long> times, long firstDay) {

  static final Midnights NONE = new Midnights(List.of(), 0);

  Midnights {
    times = List.copyOf(times);
  }

  /** Those from this time on to a project's last event, and the one before them. */
  static Midnights of(Reading reading, String project, ZoneId zone, long since) {
    return reading
        .list(
            Query.named("midnights.range").set("project", project).set("since", since),
            row ->
                between(
                    since == Sealed.EVER ? row.getLong("first") : since, row.getLong("last"), zone))
        .getFirst();
  }

  Query put(Query query) {
    return query.set("midnights", new Query.Longs(times)).set("first_day", firstDay);
  }

  /** Those between two times, and the one before them. */
  static Midnights between(long first, long last, ZoneId zone) {
    var times = new ArrayList<Long>();
    var firstDay = Instant.ofEpochMilli(first).atZone(zone).toLocalDate();
    for (var day = firstDay; times.isEmpty() || times.getLast() <= last; day = day.plusDays(1)) {
      times.add(day.atStartOfDay(zone).toInstant().toEpochMilli());
    }
    return new Midnights(times, firstDay.toEpochDay());
  }
}
