package io.rapport.metrics.application.kpi;

import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.application.port.LongReads;
import io.rapport.metrics.application.port.Snapshot;
import io.rapport.metrics.domain.record.KpiRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.record.RecordPage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Opens a number: the very events, answers or sessions that it counts, page by page. */
@ApplicationScoped
public class ListRecords {

  private static final int AT_ONCE = 10_000;

  private final AnalyticsStore store;
  private final LongReads longReads;
  private final InstantSource clock;

  public ListRecords(AnalyticsStore store, LongReads longReads, InstantSource clock) {
    this.store = store;
    this.longReads = longReads;
    this.clock = clock;
  }

  /** One page; it names the next one if there is more. */
  public RecordPage list(KpiQuestion question, PageRequest page, Cancellation cancellation) {
    try (var data = store.snapshot();
        var _ = cancellation.watch(data)) {
      return pages(question, data).apply(page);
    }
  }

  /** All of them in order, as they are at one moment. */
  public void all(
      KpiQuestion question, Cancellation cancellation, Consumer<? super KpiRecord> taker) {
    try (var data = longReads.snapshot();
        var _ = cancellation.watch(data)) {
      var pages = pages(question, data);
      var next = Optional.of(new PageRequest(Optional.empty(), AT_ONCE));
      while (next.isPresent()) {
        var page = pages.apply(next.get());
        page.items().forEach(taker);
        next = page.next().map(place -> new PageRequest(Optional.of(place), AT_ONCE));
      }
    }
  }

  private Function<PageRequest, RecordPage> pages(KpiQuestion question, Snapshot data) {
    var asked = question.at(clock.instant());
    var tally = Tallies.of(asked, data, asked.now());
    var whole = asked.slices(List.of(asked.period().span()));
    return page -> tally.page(whole, page);
  }
}
