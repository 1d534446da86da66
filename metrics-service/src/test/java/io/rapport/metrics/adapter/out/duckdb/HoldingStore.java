package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.application.port.ForwardingStore;
import io.rapport.metrics.domain.ingest.Batch;
import io.rapport.metrics.domain.ingest.Stored;

/** The store, which holds every batch in parts before it keeps them. */
final class HoldingStore extends ForwardingStore {

  private static final int PARTS = 5;

  HoldingStore(AnalyticsStore store) {
    super(store);
  }

  @Override
  public Stored append(Batch batch) {
    int part = batch.entries().size() / PARTS + 1;
    var rest = batch;
    var stored = Stored.NOTHING;
    while (rest.entries().size() > part) {
      stored = stored.plus(ready(rest.first(part)).hold());
      rest = rest.without(part);
    }
    return stored.plus(ready(rest).hold()).plus(keep());
  }
}
