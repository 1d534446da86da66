package io.rapport.metrics.domain.selection;

import io.rapport.metrics.domain.time.Span;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of one project's data: which of it, cut how.
 *
 * @param buckets in order, without gaps
 */
public record Slices(
    String project, List<Filter> filters, List<Span> buckets, Optional<Dimension> breakdown) {

  /** How many values of a breakdown have a row of their own. */
  public static final int MOST_KEYS = 100;

  /** The same, told apart by nothing. */
  public Slices whole() {
    return new Slices(project, filters, buckets, Optional.empty());
  }

  /** The same of everybody, told apart by nothing. */
  public Slices everybody() {
    return new Slices(project, List.of(), buckets, Optional.empty());
  }

  public Slices {
    filters = List.copyOf(filters);
    buckets = List.copyOf(buckets);
  }
}
