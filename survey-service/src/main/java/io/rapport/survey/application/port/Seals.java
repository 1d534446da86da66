package io.rapport.survey.application.port;

import io.rapport.survey.domain.link.Seal;
import io.rapport.survey.domain.survey.ProjectId;
import java.time.Instant;
import java.util.List;

/** Seals of texts, by the keys of each project, which never leave. */
public interface Seals {

  /** Seals each text by the project's newest key; the first text of a project makes its key. */
  List<Seal> seal(ProjectId project, List<String> texts, Instant now);

  /** Whether this seal was made for this text, by a key of the project that is not revoked. */
  boolean holds(ProjectId project, String text, Seal seal);

  /** The project's keys, newest first. */
  List<Key> keys(ProjectId project);

  /** Makes a new key, by which everything is sealed from now on. */
  Key renew(ProjectId project, Instant now);

  /**
   * Takes their worth from all seals of a key.
   *
   * @return false when there is no such key, or it is the newest
   */
  boolean revoke(ProjectId project, int version);

  /** A key, without what makes it one. */
  record Key(int version, Instant createdAt, boolean revoked) {}
}
