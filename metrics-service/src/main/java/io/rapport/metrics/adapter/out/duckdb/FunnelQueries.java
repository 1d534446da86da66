package io.rapport.metrics.adapter.out.duckdb;

import static java.util.stream.Collectors.joining;

import io.rapport.metrics.application.port.FunnelFacts;
import io.rapport.metrics.domain.funnel.FunnelOrder;
import io.rapport.metrics.domain.funnel.PersonWay;
import io.rapport.metrics.domain.funnel.StepEvent;
import io.rapport.metrics.domain.kpi.Funnel;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Slices;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Finds what people did on their way through a funnel. */
final class FunnelQueries implements FunnelFacts {

  private final Reading reading;

  FunnelQueries(Reading reading) {
    this.reading = reading;
  }

  @Override
  public void ways(Slices slices, Funnel funnel, Consumer<PersonWay> each) {
    var way = new ArrayList<StepEvent>();
    var person = new long[] {0};
    reading.ask(
        asked("funnel", slices, funnel)
            .with("kept", kept(funnel))
            .with("first", funnel.rule().order() == FunnelOrder.UNORDERED ? "-1" : "1"),
        row -> {
          long next = row.getLong("person_no");
          if (next != person[0] && !way.isEmpty()) {
            each.accept(new PersonWay(way));
            way.clear();
          }
          person[0] = next;
          way.add(event(row));
        });
    if (!way.isEmpty()) {
      each.accept(new PersonWay(way));
    }
  }

  @Override
  public List<Input> inputs(Slices slices, Funnel funnel) {
    return reading.inputs(DuckDbSnapshot.EVENTS, asked("funnel.inputs", slices, funnel));
  }

  @Override
  public List<EventRecord> records(
      Slices slices, Funnel funnel, List<Long> events, PageRequest page) {
    return reading.list(
        Selected.paged(
            asked("funnel.records", slices, funnel).set("events", new Query.Longs(events)), page),
        Records::event);
  }

  private static Query asked(String name, Slices slices, Funnel funnel) {
    var selecting = new Selecting();
    var query = Selected.events(name, slices);
    return query
        .with("steps", steps(funnel, selecting))
        .with("excludes", selecting.any(funnel.exclude()))
        .set(
            "reach",
            Selected.millis(slices.buckets().getLast().end()) + funnel.rule().window().toMillis())
        .setAll(selecting.values());
  }

  /** One bit for each step that an event can be. */
  private static String steps(Funnel funnel, Selecting selecting) {
    return IntStream.range(0, funnel.steps().size())
        .mapToObj(
            step ->
                "case when %s then %d else 0 end"
                    .formatted(selecting.condition(funnel.steps().get(step)), 1 << step))
        .collect(joining(" + ", "(", ")"));
  }

  private static String kept(Funnel funnel) {
    return switch (funnel.rule().order()) {
      case ORDERED, UNORDERED -> "(steps <> 0 or excludes)";
      case STRICT -> "(e.active or excludes)";
    };
  }

  private static StepEvent event(ResultSet row) throws SQLException {
    return new StepEvent(
        row.getLong("ts"),
        row.getInt("steps"),
        row.getInt("bucket"),
        row.getBoolean("excludes"),
        row.getLong("id_hash"),
        row.getString("key"));
  }
}
