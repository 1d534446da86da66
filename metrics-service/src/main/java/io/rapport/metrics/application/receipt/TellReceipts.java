package io.rapport.metrics.application.receipt;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.domain.receipt.ReceiptReport;
import io.rapport.metrics.domain.receipt.Receipts;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.time.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Says what became of everything that came in: in all, over time and by write key. */
@ApplicationScoped
public class TellReceipts {

  private final AnalyticsStore store;
  private final ReadUpTo readUpTo;

  public TellReceipts(AnalyticsStore store, ReadUpTo readUpTo) {
    this.store = store;
    this.readUpTo = readUpTo;
  }

  public ReceiptReport tell(String project, List<Span> buckets) {
    // Asked before the store is: what is said to be read must be in what is answered.
    var asOf = readUpTo.moment();
    try (var data = store.snapshot()) {
      var found = data.receipts(project, buckets);
      return new ReceiptReport(
          asOf,
          data.receiptsSince(),
          found.values().stream().reduce(Receipts.NONE, Receipts::plus),
          series(buckets, sums(found, Cell::bucket)),
          new TreeMap<>(sums(found, cell -> cell.key().value().orElseThrow())));
    }
  }

  private static List<ReceiptReport.Point> series(List<Span> buckets, Map<Integer, Receipts> sums) {
    return IntStream.range(0, buckets.size())
        .mapToObj(
            number ->
                new ReceiptReport.Point(
                    buckets.get(number), sums.getOrDefault(number, Receipts.NONE)))
        .toList();
  }

  private static <K> Map<K, Receipts> sums(Map<Cell, Receipts> found, Function<Cell, K> by) {
    return found.entrySet().stream()
        .collect(
            groupingBy(
                entry -> by.apply(entry.getKey()),
                reducing(Receipts.NONE, Map.Entry::getValue, Receipts::plus)));
  }
}
