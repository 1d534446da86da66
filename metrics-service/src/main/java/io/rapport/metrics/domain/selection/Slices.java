package io.rapport.metrics.domain.selection;

import io.rapport.metrics.domain.time.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is asked of one project's data: which of it, cut how.
 *
 * @param buckets in order, without gaps
 * @param asOf the moment up to which persons are looked at, to say what they answered and did
 */
public record Slices(
    String project,
    List<Filter> filters,
    List<Span> buckets,
    Optional<Dimension> breakdown,
    Instant asOf) {

  /** How many values of a breakdown have a row of their own. */
  public static final int MOST_KEYS = 100;

  public Slices {
    filters = List.copyOf(filters);
    buckets = List.copyOf(buckets);
  }

  /** As of the end of the buckets. */
  public Slices(
      String project, List<Filter> filters, List<Span> buckets, Optional<Dimension> breakdown) {
    this(project, filters, buckets, breakdown, buckets.getLast().end().toInstant());
  }

  /** The same as it is now, if it has not ended yet. */
  public Slices until(Instant now) {
    return now.isBefore(asOf) ? new Slices(project, filters, buckets, breakdown, now) : this;
  }

  /** The same, told apart by nothing. */
  public Slices whole() {
    return new Slices(project, filters, buckets, Optional.empty(), asOf);
  }

  /** The same of everybody, told apart by nothing. */
  public Slices everybody() {
    return new Slices(project, List.of(), buckets, Optional.empty(), asOf);
  }

  /** The same of another time. */
  public Slices of(Span span) {
    return of(List.of(span));
  }

  /** The same of other times. */
  public Slices of(List<Span> spans) {
    return new Slices(project, filters, spans, breakdown, asOf);
  }

  /** From the start of the first bucket to the end of the last one. */
  public Span span() {
    return new Span(buckets.getFirst().start(), buckets.getLast().end());
  }

  /** All that it looks at. */
  public Stream<Dimension> dimensions() {
    return Stream.concat(filters.stream().map(Filter::dimension), breakdown.stream());
  }

  /** What things must be told apart by themselves, whoever's they are. */
  public List<Dimension> ofThings() {
    return dimensions()
        .filter(dimension -> !(dimension instanceof Dimension.OfPerson))
        .distinct()
        .toList();
  }
}
