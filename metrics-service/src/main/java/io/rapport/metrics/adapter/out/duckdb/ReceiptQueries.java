package io.rapport.metrics.adapter.out.duckdb;

import static io.rapport.metrics.adapter.out.duckdb.Selected.millis;

import io.rapport.metrics.domain.receipt.Receipts;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.record.RefusedRecord;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.RefusedSelection;
import io.rapport.metrics.domain.time.Span;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of what came in. */
final class ReceiptQueries {

  private final Reading reading;

  ReceiptQueries(Reading reading) {
    this.reading = reading;
  }

  Map<Cell, Receipts> receipts(String project, List<Span> buckets) {
    var sums = new HashMap<Cell, Receipts>();
    reading.ask(
        Query.named("receipts")
            .set("project", project)
            .set("starts", Selected.starts(buckets))
            .set("from", millis(buckets.getFirst().start()))
            .set("to", millis(buckets.getLast().end())),
        row -> sums.merge(Reading.cell(row), Counts.receipts(row), Receipts::plus));
    return sums;
  }

  Optional<Instant> since() {
    return reading
        .list(
            Query.named("receipts.since"), row -> Optional.ofNullable(row.getObject(1, Long.class)))
        .getFirst()
        .map(Instant::ofEpochMilli);
  }

  List<RefusedRecord> refused(RefusedSelection selection, PageRequest page) {
    return reading.list(
        Selected.newestFirst(
            Query.named("refused.records")
                .set("project", selection.project())
                .set("from", millis(selection.span().start()))
                .set("to", millis(selection.span().end()))
                .set("reason", selection.reason().orElse(""))
                .set("key", selection.key().orElse("")),
            page),
        RefusedRows::record);
  }
}
