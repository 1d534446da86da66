package io.rapport.metrics.domain.receipt;

import io.rapport.metrics.domain.time.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What became of the events of a period.
 *
 * @param asOf everything acknowledged until then is in here; empty when nobody can say yet
 * @param since before it nobody kept receipts; empty when they are complete
 * @param keys by the write key's id
 */
public record ReceiptReport(
    Optional<Instant> asOf,
    Optional<Instant> since,
    Receipts total,
    List<Point> series,
    SortedMap<String, Receipts> keys) {

  public ReceiptReport {
    series = List.copyOf(series);
  }

  /** One bucket of time. */
  public record Point(Span span, Receipts receipts) {}
}
