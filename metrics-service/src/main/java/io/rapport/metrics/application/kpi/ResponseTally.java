package io.rapport.metrics.application.kpi;

import io.rapport.metrics.application.port.ChatFacts;
import io.rapport.metrics.application.port.ProjectSettings;
import io.rapport.metrics.domain.kpi.FirstResponseTime;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.Responses;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.WorkedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Takes the time until customers are answered. */
record ResponseTally(FirstResponseTime kpi, ChatFacts data, ProjectSettings settings, Instant now)
    implements Tally<Responses> {

  @Override
  public Map<Cell, Responses> count(Slices slices) {
    return data.responses(slices, kpi.conversations(), waited(slices));
  }

  @Override
  public Responses total(Slices whole, Map<Cell, Responses> series) {
    return series.values().stream().reduce(none(), Responses::plus);
  }

  @Override
  public List<Input> inputs(Slices slices) {
    return data.inputs(slices, kpi.conversations());
  }

  @Override
  public List<EventRecord> records(Slices slices, PageRequest page) {
    return data.records(slices, kpi.conversations(), page);
  }

  @Override
  public Responses none() {
    return Responses.NONE;
  }

  private BiFunction<Instant, Instant, Duration> waited(Slices slices) {
    return switch (kpi.hours()) {
      case CALENDAR -> Duration::between;
      case BUSINESS -> worked(slices)::between;
    };
  }

  /** Until tomorrow, since a sender's clock may be ahead. */
  private WorkedTime worked(Slices slices) {
    var zone = settings.zone();
    return WorkedTime.of(
        settings.workingHours(),
        zone,
        slices.buckets().getFirst().start().toLocalDate(),
        now.atZone(zone).toLocalDate().plusDays(1));
  }
}
