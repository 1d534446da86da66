package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.DoingFacts;
import io.rapport.metrics.domain.kpi.Deeds;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Selector;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.statistics.RatioOfSums;
import io.rapport.statistics.Share;
import java.util.List;
import java.util.Map;

/** Asks what people did. */
final class DoingQueries implements DoingFacts {

  private final Reading reading;
  private final SealedDoings ofAll;

  DoingQueries(Reading reading, SealedDoings ofAll) {
    this.reading = reading;
    this.ofAll = ofAll;
  }

  @Override
  public Map<Cell, Share> doers(Slices slices, List<Selector> anyOf) {
    return ofAll
        .doers(slices, anyOf)
        .orElseGet(
            () ->
                reading.cells(
                    done("doers", slices, anyOf),
                    row -> new Share(row.getLong("doers"), row.getLong("persons"))));
  }

  @Override
  public Map<Cell, Deeds> deeds(Slices slices, List<Selector> anyOf) {
    var byAction = slices.breakdown().filter(Dimension.Derived.CORE_ACTION::equals).isPresent();
    var query =
        byAction
            ? done("core_actions.by_action", slices.whole(), anyOf)
            : done("core_actions", slices, anyOf);
    return reading.cells(query.set("enough", RatioOfSums.ENOUGH), Counts::deeds);
  }

  @Override
  public List<Input> inputs(Slices slices, List<Selector> anyOf) {
    return ofAll
        .doerInputs(slices, anyOf)
        .orElseGet(
            () -> reading.inputs(DuckDbSnapshot.EVENTS, done("doers.inputs", slices, anyOf)));
  }

  @Override
  public List<EventRecord> records(Slices slices, List<Selector> anyOf, PageRequest page) {
    return reading.list(Selected.paged(done("doers.records", slices, anyOf), page), Records::event);
  }

  private static Query done(String name, Slices slices, List<Selector> anyOf) {
    var selecting = new Selecting();
    return Selected.events(name, slices)
        .with("done", selecting.any(anyOf))
        .with("actions", selecting.labels(anyOf))
        .set("labels", Selecting.names(anyOf))
        .setAll(selecting.values());
  }
}
