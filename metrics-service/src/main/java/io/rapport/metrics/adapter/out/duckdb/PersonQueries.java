package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.Stages;
import io.rapport.metrics.domain.kpi.Stickiness;
import io.rapport.metrics.domain.kpi.Who;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.BucketDays;
import io.rapport.metrics.domain.time.Span;
import io.rapport.metrics.domain.time.TrailingDays;
import io.rapport.statistics.RatioOfSums;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Asks about persons; when each was first active is found once for all questions of a snapshot. */
final class PersonQueries {

  /** Without the day before at hand, a person counts until the next one. */
  private static final String UNTIL_NEXT =
      """
      least(day + :length, coalesce(
          lead(day) over (partition by key, rest, person order by day), day + :length))\
      """;

  private static final String SINCE_PREVIOUS = "greatest(day, coalesce(previous + :length, day))";
  private static final String PREVIOUS = "d.number - (e.day - e.previous_day)";

  private final Reading reading;
  private final SealedReading sealed;
  private final SealedPersons ofAll;
  private final SealedStickiness stickiness;
  private final SealedDoings doings;
  private String firstOf = "";

  PersonQueries(
      Reading reading,
      SealedReading sealed,
      SealedPersons ofAll,
      SealedStickiness stickiness,
      SealedDoings doings) {
    this.reading = reading;
    this.sealed = sealed;
    this.ofAll = ofAll;
    this.stickiness = stickiness;
    this.doings = doings;
  }

  Map<Cell, Long> active(Slices slices, TrailingDays windows) {
    return ofAll.active(slices, windows).orElseGet(() -> activeAmong(slices, windows));
  }

  private Map<Cell, Long> activeAmong(Slices slices, TrailingDays windows) {
    var moments = sealed.moments(slices, slices.buckets());
    return reading.counts(
        moments
            .byDay("active_users", slices, windows.days())
            .set("from", Selected.millis(windows.days().getFirst()))
            .set("to", Selected.millis(windows.end()))
            .with("previous", moments.isOnceADay() ? PREVIOUS : "cast(null as bigint)")
            .with("since", moments.isOnceADay() ? SINCE_PREVIOUS : "day")
            .with("until", moments.isOnceADay() ? "day + :length" : UNTIL_NEXT)
            .set("asked", Query.Longs.of(windows.asked()))
            .set("length", windows.length()));
  }

  Map<Cell, Long> count(Slices slices, Who who) {
    return ofAll.count(slices, who).orElseGet(() -> countAmong(slices, who));
  }

  private Map<Cell, Long> countAmong(Slices slices, Who who) {
    return reading.counts(
        sealed
            .moments(slices, slices.buckets())
            .byBucket("persons", slices)
            .with("who", joined(slices, who, "h.person", "h.start")));
  }

  List<Input> inputs(Slices slices, Who who) {
    return doings
        .activeInputs(slices, who)
        .orElseGet(
            () ->
                reading.inputs(
                    DuckDbSnapshot.EVENTS,
                    Selected.events("persons.inputs", slices)
                        .with("who", joined(slices, who, "e.person_no", ":from"))));
  }

  List<EventRecord> records(Slices slices, Who who, PageRequest page) {
    return reading.list(
        Selected.paged(
            Selected.events("persons.records", slices)
                .with("who", joined(slices, who, "e.person_no", ":from")),
            page),
        Records::event);
  }

  Map<Cell, Stages> lifecycle(Slices slices, Span before, Instant now) {
    var starts = Stream.concat(Stream.of(before), slices.buckets().stream()).toList();
    return ofAll
        .lifecycle(slices, starts, now)
        .orElseGet(() -> lifecycleAmong(slices, starts, now));
  }

  private Map<Cell, Stages> lifecycleAmong(Slices slices, List<Span> starts, Instant now) {
    findFirst(slices);
    var reaching =
        new Slices(slices.project(), slices.filters(), starts, slices.breakdown(), slices.asOf());
    return reading.cells(
        sealed
            .moments(slices, starts)
            .byBucket("lifecycle", reaching)
            .set("now", now.toEpochMilli()),
        Counts::stages);
  }

  Map<Cell, RatioOfSums> stickiness(Slices slices, BucketDays days) {
    var byDays = slices.breakdown().filter(Dimension.Derived.ACTIVE_DAYS::equals).isPresent();
    var asked = byDays ? slices.whole() : slices;
    return byDays
        ? stickinessAmong(asked, days, true)
        : stickiness.of(slices, days).orElseGet(() -> stickinessAmong(asked, days, false));
  }

  private Map<Cell, RatioOfSums> stickinessAmong(Slices asked, BucketDays days, boolean byDays) {
    return reading.cells(
        sealed
            .moments(asked, asked.buckets())
            .byDay("stickiness", asked, days.days())
            // Known only once a person's days are counted.
            .with("unit_key", byDays ? "cast(cast(y as bigint) as varchar)" : "value")
            .set("from", Selected.millis(days.days().getFirst()))
            .set("to", Selected.millis(days.end()))
            .set("first_days", Query.Longs.of(days.firsts()))
            .set("last_days", Query.Longs.of(days.lasts()))
            .set("month", Stickiness.MONTH)
            .set("enough", RatioOfSums.ENOUGH),
        Counts::ratio);
  }

  private String joined(Slices slices, Who who, String person, String start) {
    return switch (who) {
      case ALL -> "";
      case NEW -> joined(slices, person, "f.first >= " + start);
      case RETURNING -> joined(slices, person, "f.first < " + start);
    };
  }

  private String joined(Slices slices, String person, String condition) {
    findFirst(slices);
    return "semi join first_here f on f.person = %s and %s".formatted(person, condition);
  }

  /** It is gone with the connection. */
  private void findFirst(Slices slices) {
    if (!firstOf.equals(slices.project())) {
      reading.run(
          Query.named("persons.first")
              .set("project", slices.project())
              .with("active", sealed.firstMoments(slices.project())));
      firstOf = slices.project();
    }
  }
}
