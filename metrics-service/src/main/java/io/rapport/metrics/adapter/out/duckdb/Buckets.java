package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How rows find the bucket that they fall into. */
enum Buckets {
  BY_MOMENT {
    @Override
    Query put(Query query, Slices slices) {
      return query
          .set("starts", Selected.starts(slices.buckets()))
          .with("buckets", Resources.read("part.buckets.sql"));
    }

    @Override
    String join(String moment, String day) {
      return "asof join bucket b on " + moment + " >= b.start";
    }

    @Override
    Query putDays(Query query, List<ZonedDateTime> days) {
      return putMoments(query, days);
    }
  },
  /** By so long a piece of time that every bucket is made of whole ones; a third of the time. */
  BY_SLOT {
    @Override
    Query put(Query query, Slices slices) {
      var starts = starts(slices.buckets());
      long slot = slot(starts);
      long end = Selected.millis(slices.buckets().getLast().end());
      long whole = Math.ceilDiv(end - starts.getFirst(), slot) * slot;
      var nexts = new ArrayList<>(starts.subList(1, starts.size()));
      nexts.add(starts.getFirst() + whole);
      return query
          .set("starts", new Query.Longs(starts))
          .set("nexts", new Query.Longs(nexts))
          .set("slots_from", starts.getFirst())
          .set("slot", slot)
          .with("buckets", Resources.read("part.buckets_by_slot.sql"));
    }

    @Override
    String join(String moment, String day) {
      return "join bucket b on b.slot = (" + moment + " - :slots_from) // :slot";
    }

    @Override
    Query putDays(Query query, List<ZonedDateTime> days) {
      return putMoments(query, days);
    }
  },
  /** Where there is but one. */
  AS_ONE {
    @Override
    Query put(Query query, Slices slices) {
      return BY_MOMENT.put(query, slices);
    }

    @Override
    String join(String moment, String day) {
      return "cross join bucket b";
    }

    @Override
    Query putDays(Query query, List<ZonedDateTime> days) {
      return putMoments(query, days);
    }
  },
  /** Of rows that know their day, counted from 1970; several times as fast. */
  BY_DAY {
    @Override
    Query put(Query query, Slices slices) {
      var days = new ArrayList<Long>();
      var starts = new ArrayList<Long>();
      var numbers = new ArrayList<Long>();
      for (int n = 0; n < slices.buckets().size(); n++) {
        var bucket = slices.buckets().get(n);
        for (var day : days(bucket)) {
          days.add(day.toEpochDay());
          starts.add(Selected.millis(bucket.start()));
          numbers.add(n + 1L);
        }
      }
      return query
          .set("bucket_days", new Query.Longs(days))
          .set("bucket_starts", new Query.Longs(starts))
          .set("bucket_numbers", new Query.Longs(numbers))
          .with("buckets", Resources.read("part.buckets_by_day.sql"));
    }

    @Override
    String join(String moment, String day) {
      return "join bucket b on b.day = " + day;
    }

    @Override
    Query putDays(Query query, List<ZonedDateTime> days) {
      return query
          .set("days", new Query.Longs(days.stream().map(Selected::day).toList()))
          .with(
              "day",
              """
              select cast(unnest(cast(:days as bigint[])) as integer) as day,
                  generate_subscripts(cast(:days as bigint[]), 1) as number\
              """)
          .with("in_day", "join day d on d.day = e.day");
    }
  };

  /** Buckets of years in hours; in old times clocks were set by odd seconds. */
  private static final long MOST_SLOTS = 50_000;

  /** The quickest for rows that know no day. */
  static Buckets ofMoments(List<Span> buckets) {
    if (buckets.size() == 1) {
      return AS_ONE;
    }
    var starts = starts(buckets);
    long all = Selected.millis(buckets.getLast().end()) - starts.getFirst();
    return all / slot(starts) < MOST_SLOTS ? BY_SLOT : BY_MOMENT;
  }

  /** Says what buckets there are, where the resource has {@code {buckets}}. */
  abstract Query put(Query query, Slices slices);

  /** The join of rows with their buckets, as {@code b}. */
  abstract String join(String moment, String day);

  /** Says what days there are, {@code {day}}, and how events find theirs, {@code {in_day}}. */
  abstract Query putDays(Query query, List<ZonedDateTime> days);

  /** Of what has not begun there is no telling how it ends. */
  static List<Span> begun(List<Span> spans, Instant now) {
    return spans.stream().filter(span -> !span.start().toInstant().isAfter(now)).toList();
  }

  static boolean areSingleDays(List<Span> spans) {
    return spans.stream().allMatch(span -> days(span).size() == 1);
  }

  /** Whether each begins where the one before ends. */
  static boolean areInARow(List<Span> spans) {
    return IntStream.range(1, spans.size())
        .allMatch(n -> spans.get(n - 1).end().equals(spans.get(n).start()));
  }

  static boolean haveAtMost(long most, List<Span> spans) {
    return spans.stream().allMatch(span -> days(span).size() <= most);
  }

  private static List<Long> starts(List<Span> buckets) {
    return buckets.stream().map(bucket -> Selected.millis(bucket.start())).toList();
  }

  /** The longest piece of time that all starts are whole ones apart. */
  private static long slot(List<Long> starts) {
    long slot = 0;
    for (long start : starts) {
      long rest = start - starts.getFirst();
      while (rest != 0) {
        long over = slot % rest;
        slot = rest;
        rest = over;
      }
    }
    return slot;
  }

  private static Query putMoments(Query query, List<ZonedDateTime> days) {
    return query
        .set("days", Selected.times(days))
        .with(
            "day",
            """
            select unnest(cast(:days as bigint[])) as start,
                generate_subscripts(cast(:days as bigint[]), 1) as number\
            """)
        .with("in_day", "asof join day d on e.ts >= d.start");
  }

  private static List<LocalDate> days(Span span) {
    return span.start().toLocalDate().datesUntil(span.end().toLocalDate()).toList();
  }
}
