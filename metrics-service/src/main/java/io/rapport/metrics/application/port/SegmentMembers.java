package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.selection.PersonCondition;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Who is in which segments, as it was found last. */
public interface SegmentMembers {

  /**
   * Those of which it was ever found.
   *
   * @throws StoreUnavailable when it cannot be read
   */
  Set<String> projects();

  /**
   * Finds anew who is in which of these segments. Whoever is in others than before has changed, and
   * the first time everybody has.
   *
   * @param segments all of the project, by their ids
   * @return of how many persons it is another one
   * @throws StoreUnavailable when it cannot; nothing has changed then
   */
  int find(String project, Map<String, PersonCondition> segments, Instant asOf);
}
