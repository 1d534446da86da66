package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.RatioFacts;
import io.rapport.metrics.domain.kpi.ExactRatio;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.money.PurchaseRatio;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Asks about the orders that stand.
 *
 * @param orders a query of this name, with the orders made for it
 * @param sealed what answers first, if it can
 */
record PurchaseQueries(
    Reading reading, BiFunction<String, Slices, Query> orders, SealedPurchases sealed)
    implements RatioFacts<PurchaseRatio> {

  private static final String OF_SOMEBODY = "s.person is not null";

  @Override
  public Map<Cell, ExactRatio> sums(Slices slices, PurchaseRatio ratio) {
    return sealed.sums(slices, ratio).orElseGet(() -> sumsOfOrders(slices, ratio));
  }

  private Map<Cell, ExactRatio> sumsOfOrders(Slices slices, PurchaseRatio ratio) {
    var query = orders.apply("purchases.ratio", slices);
    return switch (ratio) {
      case VALUE -> reading.ratios(hit(query, "s.counts", "s.kept"));
      case FREQUENCY -> perBuyer(hit(query, OF_SOMEBODY, "1"), "sum(y)");
      case REPEAT ->
          perBuyer(hit(query, OF_SOMEBODY, "1"), "case when sum(y) >= 2 then 1 else 0 end");
      case PER_BUYER -> perBuyer(hit(query, OF_SOMEBODY + " and s.counts", "s.kept"), "sum(y)");
    };
  }

  @Override
  public List<Input> inputs(Slices slices) {
    return sealed
        .inputs(slices)
        .orElseGet(
            () -> reading.inputs(DuckDbSnapshot.EVENTS, orders.apply("purchases.inputs", slices)));
  }

  @Override
  public List<EventRecord> records(Slices slices, PageRequest page) {
    return reading.list(
        Selected.paged(orders.apply("purchases.records", slices), page), Records::event);
  }

  private Map<Cell, ExactRatio> perBuyer(Query query, String unitY) {
    return reading.ratios(query, unitY, "max(x)");
  }

  private static Query hit(Query query, String counts, String y) {
    return query.with("y", when(counts, y)).with("x", when(counts, "1"));
  }

  private static String when(String condition, String value) {
    return "case when %s then %s else 0 end".formatted(condition, value);
  }
}
