package io.rapport.metrics.application.segment;

import io.rapport.metrics.domain.selection.PersonCondition;
import java.util.Map;
import java.util.Set;

/** What must be true of who is in the segments that members have saved. */
public interface SegmentConditions {

  /** Those that have saved any. */
  Set<String> projects();

  /**
   * By their ids, the oldest of a project first, no more than so many; without those that cannot be
   * asked any more.
   */
  Map<String, PersonCondition> of(String project, int atMost);
}
