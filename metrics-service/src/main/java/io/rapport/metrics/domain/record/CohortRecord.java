package io.rapport.metrics.domain.record;

import java.time.Instant;
import java.util.List;

/**
 * Somebody of a cohort.
 *
 * @param start when the interval of the cohort begins
 * @param returned the columns in which the person came back, from 1
 */
public record CohortRecord(Place place, String person, Instant start, List<Integer> returned)
    implements KpiRecord {

  public CohortRecord {
    returned = List.copyOf(returned);
  }
}
