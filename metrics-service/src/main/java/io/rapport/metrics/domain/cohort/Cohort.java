package io.rapport.metrics.domain.cohort;

import io.rapport.metrics.domain.time.Span;
import java.util.List;

/**
 * Persons who began in one interval.
 *
 * @param returned their number, then how many of them came back in each column that has begun
 * @param unfinished which of these columns are not over, by their place in {@code returned}
 */
public record Cohort(Span span, List<Long> returned, List<Integer> unfinished) {

  public Cohort {
    returned = List.copyOf(returned);
    unfinished = List.copyOf(unfinished);
  }

  public long size() {
    return returned.getFirst();
  }
}
