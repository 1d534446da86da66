package io.rapport.metrics.application.kpi;

import io.rapport.metrics.application.port.FunnelFacts;
import io.rapport.metrics.domain.funnel.FunnelCount;
import io.rapport.metrics.domain.funnel.StepEvent;
import io.rapport.metrics.domain.kpi.Detail;
import io.rapport.metrics.domain.kpi.Funnel;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Key;
import io.rapport.metrics.domain.selection.Slices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts each person's best attempt; who goes which way is read once for a series and its total.
 */
final class FunnelTally implements Tally<FunnelCount> {

  private final Funnel kpi;
  private final FunnelFacts data;
  private Optional<FunnelCount> wholeOfSeries = Optional.empty();

  FunnelTally(Funnel kpi, FunnelFacts data) {
    this.kpi = kpi;
    this.data = data;
  }

  @Override
  public Funnel kpi() {
    return kpi;
  }

  @Override
  public Map<Cell, FunnelCount> count(Slices slices) {
    var counts = new HashMap<Cell, FunnelCount>();
    var whole = none();
    var isPlain = slices.breakdown().isEmpty();
    data.ways(
        slices,
        kpi,
        way -> {
          way.attempts(
              kpi.rule(),
              (attempt, bucket) ->
                  counts
                      .computeIfAbsent(new Cell(bucket, key(attempt.entry())), _ -> none())
                      .add(attempt));
          if (isPlain) {
            way.best(kpi.rule()).ifPresent(whole::add);
          }
        });
    if (isPlain) {
      wholeOfSeries = Optional.of(whole);
    }
    return LargestKeys.of(counts, FunnelCount::entered, this::none, FunnelCount::addAll);
  }

  @Override
  public FunnelCount total(Slices whole, Map<Cell, FunnelCount> series) {
    return wholeOfSeries.orElseGet(() -> count(whole).getOrDefault(new Cell(0, Key.NONE), none()));
  }

  @Override
  public List<Input> inputs(Slices slices) {
    return data.inputs(slices, kpi);
  }

  /** The events with which persons took the step that is opened. */
  @Override
  public List<EventRecord> records(Slices slices, PageRequest page) {
    var events = new ArrayList<Long>();
    data.waysOfNamed(
        slices,
        kpi,
        way ->
            way.attempts(
                kpi.rule(),
                (attempt, _) ->
                    attempt.taken().stream()
                        .skip(kpi.opened())
                        .limit(1)
                        .filter(event -> event.at() >= after(page))
                        .forEach(event -> events.add(event.event()))));
    return data.records(slices, kpi, events, page);
  }

  @Override
  public FunnelCount none() {
    return new FunnelCount(kpi.steps().size());
  }

  @Override
  public Optional<Detail> detail(FunnelCount total) {
    return Optional.of(new Detail.Steps(total.steps()));
  }

  private static long after(PageRequest page) {
    return page.after().map(place -> place.at()).orElse(Long.MIN_VALUE);
  }

  private static Key key(StepEvent entry) {
    return entry.key() == null ? Key.NONE : Key.of(entry.key());
  }
}
