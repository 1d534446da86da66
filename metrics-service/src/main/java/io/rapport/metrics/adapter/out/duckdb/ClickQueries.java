package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.ClickFacts;
import io.rapport.metrics.domain.kpi.ClickThroughRate;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.statistics.RatioOfSums;
import java.util.List;
import java.util.Map;

/** Asks what was clicked of what was viewed. */
final class ClickQueries implements ClickFacts {

  private final Reading reading;

  ClickQueries(Reading reading) {
    this.reading = reading;
  }

  @Override
  public Map<Cell, RatioOfSums> clicks(Slices slices, ClickThroughRate rate) {
    return reading.cells(query("", slices, rate).set("enough", RatioOfSums.ENOUGH), Counts::ratio);
  }

  @Override
  public List<Input> inputs(Slices slices, ClickThroughRate rate) {
    return reading.inputs(DuckDbSnapshot.EVENTS, query(".inputs", slices, rate));
  }

  @Override
  public List<EventRecord> records(Slices slices, ClickThroughRate rate, PageRequest page) {
    return reading.list(Selected.paged(query(".records", slices, rate), page), Records::event);
  }

  private static Query query(String what, Slices slices, ClickThroughRate rate) {
    var selecting = new Selecting();
    var counting =
        switch (rate.counting()) {
          case PERSONS -> "ctr.persons";
          case EVENTS -> "ctr.events";
        };
    return Selected.events(counting + what, slices)
        .with("impression", selecting.condition(rate.pair().impression()))
        .with("click", selecting.condition(rate.pair().click()))
        .setAll(selecting.values());
  }
}
