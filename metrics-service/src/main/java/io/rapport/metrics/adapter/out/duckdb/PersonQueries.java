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
import io.rapport.statistics.RatioOfSums;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Asks about persons; when each was first active is found once for all questions of a snapshot. */
final class PersonQueries {

  private final Reading reading;
  private String firstOf = "";

  PersonQueries(Reading reading) {
    this.reading = reading;
  }

  Map<Cell, Long> count(Slices slices, Who who) {
    return reading.counts(
        Selected.events("persons", slices).with("who", joined(slices, who, "h.person", "h.start")));
  }

  List<Input> inputs(Slices slices, Who who) {
    return reading.inputs(
        DuckDbSnapshot.EVENTS,
        Selected.events("persons.inputs", slices)
            .with("who", joined(slices, who, "e.person_no", ":from")));
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
    findFirst(slices);
    var starts = Stream.concat(Stream.of(before), slices.buckets().stream()).toList();
    return reading.cells(
        Selected.events("lifecycle", slices)
            .set("starts", Selected.starts(starts))
            .set("from", Selected.millis(before.start()))
            .set("now", now.toEpochMilli()),
        Records::stages);
  }

  Map<Cell, RatioOfSums> stickiness(Slices slices, BucketDays days) {
    var byDays = slices.breakdown().filter(Dimension.Derived.ACTIVE_DAYS::equals).isPresent();
    return reading.cells(
        Selected.events("stickiness", byDays ? slices.whole() : slices)
            // Known only once a person's days are counted.
            .with("unit_key", byDays ? "cast(cast(y as bigint) as varchar)" : "value")
            .set("days", Selected.times(days.days()))
            .set("from", Selected.millis(days.days().getFirst()))
            .set("to", Selected.millis(days.end()))
            .set("first_days", Query.Longs.of(days.firsts()))
            .set("last_days", Query.Longs.of(days.lasts()))
            .set("month", Stickiness.MONTH)
            .set("enough", RatioOfSums.ENOUGH),
        Records::ratio);
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
      reading.run(Query.named("persons.first").set("project", slices.project()));
      firstOf = slices.project();
    }
  }
}
