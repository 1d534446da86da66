package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.identity.UserMerge;
import io.rapport.metrics.domain.ingest.Batch;
import io.rapport.metrics.domain.ingest.LogPartition;
import io.rapport.metrics.domain.ingest.Stored;
import io.rapport.metrics.domain.person.PersonChanges;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Does as another store does, but for what a double does otherwise. */
public abstract class ForwardingStore implements AnalyticsStore {

  private final AnalyticsStore store;

  protected ForwardingStore(AnalyticsStore store) {
    this.store = store;
  }

  @Override
  public Stored append(Batch batch) {
    return store.append(batch);
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
