package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.Who;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Selector;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.Span;
import io.rapport.statistics.Share;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Counts what was done by who did what how often on each day, when nothing tells persons apart. It
 * is empty when it must be counted otherwise.
 */
record SealedDoings(Reading reading, SealedReading sealed, SealedPersons persons) {

  /** The active events of these days. */
  Optional<List<Input>> activeInputs(Slices slices, Span span) {
    return sealed
        .doingsOfAll(slices, List.of(span))
        .map(found -> inputs(span, summed("doings.active_inputs", found, slices, span)));
  }

  /** The active events of these persons. */
  Optional<List<Input>> activeInputs(Slices slices, Who who) {
    var span = slices.span();
    return who == Who.ALL
        ? activeInputs(slices, span)
        : sealed.doingsOfAll(slices, List.of(span)).map(found -> inputsOf(found, slices, who));
  }

  Optional<Map<Cell, Long>> pageviews(Slices slices) {
    return sealed
        .doingsOfAll(slices, slices.buckets())
        .map(
            found ->
                reading.counts(
                    Buckets.BY_DAY.put(
                        summed("doings.pageviews", found, slices, slices.span()), slices)));
  }

  Optional<List<Input>> pageviewInputs(Slices slices) {
    return sealed
        .doingsOfAll(slices, slices.buckets())
        .map(
            found ->
                inputs(
                    slices.span(), summed("doings.pageview_inputs", found, slices, slices.span())));
  }

  /** Who did any of it, of those who were active in the same bucket. */
  Optional<Map<Cell, Share>> doers(Slices slices, List<Selector> anyOf) {
    return sealed
        .doingsOfAll(slices, slices.buckets())
        .filter(_ -> Selecting.areOfKinds(anyOf))
        .flatMap(
            found -> summedDoers(found, slices, anyOf).or(() -> sureDoers(found, slices, anyOf)))
        .flatMap(doers -> persons.persons(slices).map(active -> shares(active, doers)));
  }

  /** The active events, and what was done besides. */
  Optional<List<Input>> doerInputs(Slices slices, List<Selector> anyOf) {
    return sealed
        .doingsOfAll(slices, slices.buckets())
        .filter(_ -> Selecting.areOfKinds(anyOf))
        .flatMap(found -> sureInputs(found, slices, anyOf));
  }

  /**
   * All events that any of these means, as far as an attempt can reach.
   *
   * @param reach how long it may take
   */
  Optional<List<Input>> inputsOfKinds(Slices slices, List<Selector> anyOf, Duration reach) {
    var span = new Span(slices.span().start(), slices.span().end().plus(reach));
    return sealed
        .doingsOfAll(slices, List.of(span))
        .filter(_ -> Selecting.areOfKinds(anyOf))
        .map(
            found -> {
              var selecting = new Selecting();
              return inputs(
                  span,
                  summed("doings.inputs_of_kinds", found, slices, span)
                      .with("done", selecting.any(anyOf))
                      .setAll(selecting.values()));
            });
  }

  private List<Input> inputsOf(Sealed found, Slices slices, Who who) {
    var span = slices.span();
    var until = found.until(slices.buckets());
    // What newcomers did is added up for so long after they came.
    return Buckets.haveAtMost(Sealed.QUARTER, List.of(span))
        ? inputs(
            span,
            summed(
                    who == Who.NEW ? "doings.newcomer_inputs" : "doings.returning_inputs",
                    until,
                    slices,
                    span)
                .with("newcomers", sealed.sumsOfDoings(until, Summed.NEWCOMERS)))
        : inputsOfEach(until, slices, who);
  }

  private List<Input> inputsOfEach(Sealed found, Slices slices, Who who) {
    sealed.showDays(found);
    sealed.showDoings(found);
    return inputs(
        slices.span(),
        Selected.events("doings.inputs_of", slices)
            .with("when", who == Who.NEW ? "f.day >= :first_day" : "f.day < :first_day"));
  }

  private Optional<Map<Cell, Long>> summedDoers(Sealed found, Slices slices, List<Selector> anyOf) {
    return Optional.of(slices)
        .filter(asked -> Buckets.haveAtMost(Sealed.QUARTER, asked.buckets()))
        .flatMap(
            asked ->
                doers(
                    new DayBuckets(asked.buckets())
                        .put(Query.named("sums.doers"))
                        .with(
                            "doers",
                            sealed.sumsOfDoings(found.until(asked.buckets()), Summed.DOERS)),
                    anyOf));
  }

  private Optional<Map<Cell, Long>> sureDoers(Sealed found, Slices slices, List<Selector> anyOf) {
    sealed.showDoings(found.until(slices.buckets()));
    return doers(Buckets.BY_DAY.put(Query.named("doings.doers"), slices), anyOf);
  }

  private Optional<Map<Cell, Long>> doers(Query counting, List<Selector> anyOf) {
    var selecting = new Selecting();
    var query = counting.with("done", selecting.any(anyOf)).setAll(selecting.values());
    var sure = new AtomicBoolean(true);
    var doers = new HashMap<Cell, Long>();
    reading.ask(
        query,
        row -> {
          sure.compareAndSet(true, row.getBoolean("sure"));
          doers.put(BucketCells.of(row.getInt("bucket") - 1), row.getLong("doers"));
        });
    return Optional.of(Map.copyOf(doers)).filter(_ -> sure.get());
  }

  private Optional<List<Input>> sureInputs(Sealed found, Slices slices, List<Selector> anyOf) {
    var selecting = new Selecting();
    var query =
        summed("doings.doer_inputs", found, slices, slices.span())
            .with("done", selecting.any(anyOf))
            .setAll(selecting.values());
    var sure = new AtomicBoolean(true);
    var inputs = new ArrayList<Input>();
    reading.ask(
        Selected.days(query, slices.buckets()),
        row -> {
          sure.compareAndSet(true, row.getBoolean("sure"));
          inputs.add(Reading.input(DuckDbSnapshot.EVENTS, row));
        });
    return Optional.of(List.copyOf(inputs)).filter(_ -> sure.get());
  }

  private static Map<Cell, Share> shares(Map<Cell, Long> active, Map<Cell, Long> doers) {
    var shares = new HashMap<Cell, Share>();
    active.forEach((cell, all) -> shares.put(cell, new Share(doers.getOrDefault(cell, 0L), all)));
    return shares;
  }

  /** The sums of days, none of which is later than this. */
  private Query summed(String name, Sealed found, Slices slices, Span span) {
    var sums = sealed.sumsOfDoings(found.until(List.of(span)), Summed.DOINGS);
    return Selected.events(name, slices).with("sums", sums);
  }

  private List<Input> inputs(Span span, Query query) {
    return reading.inputs(DuckDbSnapshot.EVENTS, Selected.days(query, List.of(span)));
  }
}
