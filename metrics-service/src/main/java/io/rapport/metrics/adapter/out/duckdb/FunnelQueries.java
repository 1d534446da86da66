package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.FunnelFacts;
import io.rapport.metrics.domain.funnel.PersonWay;
import io.rapport.metrics.domain.kpi.Funnel;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Slices;
import java.util.List;
import java.util.function.Consumer;

/** Finds what people did on their way through a funnel. */
final class FunnelQueries implements FunnelFacts {

  private final Reading reading;
  private final SealedDoings doings;

  FunnelQueries(Reading reading, SealedDoings doings) {
    this.reading = reading;
    this.doings = doings;
  }

  @Override
  public void ways(Slices slices, Funnel funnel, Consumer<PersonWay> each) {
    ways(slices, funnel, new WaysRead(slices, false, each));
  }

  @Override
  public void waysOfNamed(Slices slices, Funnel funnel, Consumer<PersonWay> each) {
    ways(slices, funnel, new WaysRead(slices, true, each));
  }

  /**
   * What orders the things of one moment takes as long to read as all else together, and is seldom
   * needed.
   */
  private void ways(Slices slices, Funnel funnel, WaysRead ways) {
    reading.ask(read("funnel", slices, funnel, ways), ways::untied);
    ways.end();
    if (ways.areTied()) {
      reading.ask(read("funnel.tied", slices, funnel, ways), ways::tied);
      ways.end();
    }
  }

  @Override
  public List<Input> inputs(Slices slices, Funnel funnel) {
    var steps = new FunnelSteps(funnel);
    return doings
        .inputsOfKinds(slices, steps.meant(), funnel.rule().window())
        .orElseGet(
            () ->
                reading.inputs(
                    DuckDbSnapshot.EVENTS, steps.chosen(asked("funnel.inputs", slices, funnel))));
  }

  @Override
  public List<EventRecord> records(
      Slices slices, Funnel funnel, List<Long> events, PageRequest page) {
    return reading.list(
        Selected.paged(
            asked("funnel.records", slices, funnel).set("events", new Query.Longs(events)), page),
        Records::event);
  }

  private static Query read(String name, Slices slices, Funnel funnel, WaysRead ways) {
    return new FunnelSteps(funnel)
        .walked(asked(name, slices, funnel))
        .with("besides", ways.besides());
  }

  private static Query asked(String name, Slices slices, Funnel funnel) {
    return Selected.events(name, slices)
        .set(
            "reach",
            Selected.millis(slices.buckets().getLast().end()) + funnel.rule().window().toMillis());
  }
}
