package io.rapport.metrics.application.kpi;

import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.record.RecordPage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/** Opens a number: the very events, answers or sessions that it counts, page by page. */
@ApplicationScoped
public class ListRecords {

  private final AnalyticsStore store;
  private final InstantSource clock;

  public ListRecords(AnalyticsStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** One page; it names the next one if there is more. */
  public RecordPage list(KpiQuestion question, PageRequest page, Cancellation cancellation) {
    try (var data = store.snapshot();
        var _ = cancellation.watch(data)) {
      var asked = question.at(clock.instant());
      var tally = Tallies.of(asked, data, asked.now());
      return tally.page(asked.slices(List.of(asked.period().span())), page);
    }
  }
}
