package io.rapport.metrics.application.kpi;

import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.domain.record.KpiRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.record.RecordPage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

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
  public RecordPage list(KpiQuestion question, PageRequest page) {
    try (var data = store.snapshot()) {
      var tally = Tallies.of(question, data, clock.instant());
      var slices = question.slices(List.of(question.period().span()));
      var found = tally.records(slices, new PageRequest(page.after(), page.limit() + 1));
      return cut(List.copyOf(found), page.limit());
    }
  }

  private static RecordPage cut(List<KpiRecord> found, int limit) {
    if (found.size() <= limit) {
      return new RecordPage(found, Optional.empty());
    }
    var items = found.subList(0, limit);
    return new RecordPage(items, Optional.of(items.getLast().place()));
  }
}
