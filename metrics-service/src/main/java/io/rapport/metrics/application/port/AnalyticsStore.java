package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.identity.UserMerge;
import io.rapport.metrics.domain.ingest.Batch;
import io.rapport.metrics.domain.ingest.LogPartition;
import io.rapport.metrics.domain.ingest.Stored;
import io.rapport.metrics.domain.person.PersonChanges;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Everything that was counted, and how far the topics were read for it. */
public interface AnalyticsStore {

  /** Where reading goes on: the offset after the last stored message of each partition. */
  Map<LogPartition, Long> offsets();

  /**
   * Stores a batch and its offsets together or not at all. An event or fact that is there already
   * is not stored again, whenever it comes.
   *
   * @throws StoreUnavailable when it cannot; nothing of the batch is stored then
   */
  Stored append(Batch batch);

  /** Does what can be done of it before the batch in front of it is stored; on any thread. */
  ReadyBatch ready(Batch batch);

  /**
   * Stores for good what is held.
   *
   * @throws StoreUnavailable when it cannot; nothing of what was held is stored then
   */
  Stored keep();

  /** How many messages nobody understood, and are kept for somebody to look at, by topic. */
  Map<String, Long> setAside();

  /**
   * Forgets the refused events whose time is over now, and tells old receipts in fewer rows. To be
   * called now and then.
   *
   * @throws StoreUnavailable when it cannot; nothing has changed then
   */
  void tidy(Instant now);

  /**
   * Keeps what was decided about a user, unless it would lead in a circle.
   *
   * @throws StoreUnavailable when it cannot; nothing has changed then
   */
  UserMerge.Outcome decide(UserMerge merge);

  /**
   * What others must be told of persons, from the oldest changes of about so many ids; empty when
   * nothing has changed. It stays so until {@link #told}.
   *
   * @throws StoreUnavailable when it cannot be read
   */
  Optional<PersonChanges> personChanges(int limit);

  /**
   * Keeps that others know it.
   *
   * @throws StoreUnavailable when it cannot; some of them are news again then
   */
  void told(PersonChanges changes);

  /** Who is in which segments. */
  SegmentMembers segmentMembers();

  /** What is worked out ahead of questions. */
  Sealing sealing();

  /**
   * The data as it is now, unchanging until closed.
   *
   * @throws QueryRefused when too many others are reading
   */
  Snapshot snapshot();

  /** A batch that can be stored, once. */
  interface ReadyBatch {

    /** As {@link AnalyticsStore#append} says, and what was held before it as well. */
    Stored append();

    /**
     * As {@link #append}, but perhaps not yet for good: nobody sees it before it is, with what
     * comes after it or by the next other call, and a failure until then undoes it, so that reading
     * goes on where {@link AnalyticsStore#offsets} says. Cheaper, as long as much more is to come.
     *
     * @return what is stored for good now, of what was held before
     */
    Stored hold();
  }
}
