package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.application.port.Sealing;
import io.rapport.metrics.application.port.SegmentMembers;
import io.rapport.metrics.application.port.Snapshot;
import io.rapport.metrics.domain.identity.UserMerge;
import io.rapport.metrics.domain.ingest.Batch;
import io.rapport.metrics.domain.ingest.LogPartition;
import io.rapport.metrics.domain.ingest.Stored;
import io.rapport.metrics.domain.person.PersonChanges;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The store, which holds every batch in parts before it keeps them. */
record HoldingStore(AnalyticsStore store) implements AnalyticsStore {

  private static final int PARTS = 5;

  @Override
  public Stored append(Batch batch) {
    int part = batch.entries().size() / PARTS + 1;
    var rest = batch;
    var stored = Stored.NOTHING;
    while (rest.entries().size() > part) {
      stored = stored.plus(store.ready(rest.first(part)).hold());
      rest = rest.without(part);
    }
    return stored.plus(store.ready(rest).hold()).plus(store.keep());
  }

  @Override
  public ReadyBatch ready(Batch batch) {
    return store.ready(batch);
  }

  @Override
  public Stored keep() {
    return store.keep();
  }

  @Override
  public Map<LogPartition, Long> offsets() {
    return store.offsets();
  }

  @Override
  public Map<String, Long> setAside() {
    return store.setAside();
  }

  @Override
  public void tidy(Instant now) {
    store.tidy(now);
  }

  @Override
  public UserMerge.Outcome decide(UserMerge merge) {
    return store.decide(merge);
  }

  @Override
  public Optional<PersonChanges> personChanges(int limit) {
    return store.personChanges(limit);
  }

  @Override
  public void told(PersonChanges changes) {
    store.told(changes);
  }

  @Override
  public SegmentMembers segmentMembers() {
    return store.segmentMembers();
  }

  @Override
  public Sealing sealing() {
    return store.sealing();
  }

  @Override
  public Snapshot snapshot() {
    return store.snapshot();
  }
}
