package io.rapport.metrics.adapter.out.duckdb;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.selection.Slices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What kinds of orders there are, and how many of some days. */
record PurchaseKinds(List<Kind> kinds) {

  static PurchaseKinds read(Reading reading, String summed, Query.Longs days) {
    return new PurchaseKinds(
        reading.list(
            Query.named("purchases.kinds").with("summed", summed).set("days", days),
            row ->
                new Kind(
                    row.getString("events"),
                    Optional.ofNullable(row.getString("currency")),
                    row.getBoolean("plain"),
                    row.getBoolean("grouped"),
                    row.getLong("orders"))));
  }

  /** Whether no rate says what one of them is worth. */
  boolean areAllOf(String currency) {
    return kinds.stream()
        .allMatch(
            kind -> kind.isPlain && kind.currency.filter(one -> !one.equals(currency)).isEmpty());
  }

  boolean haveAccounts() {
    return kinds.stream().anyMatch(Kind::isGrouped);
  }

  /** How many events of each name tell of the orders of those days, the most frequent first. */
  List<Input> inputs(Map<String, Long> more) {
    var found = new HashMap<>(more);
    for (var kind : kinds) {
      for (var event : kind.events.split(",", -1)) {
        found.merge(event, kind.orders, Long::sum);
      }
    }
    return found.entrySet().stream()
        .filter(input -> input.getValue() > 0)
        .map(input -> new Input(DuckDbSnapshot.EVENTS, input.getKey(), input.getValue()))
        .sorted(comparing(Input::count, reverseOrder()).thenComparing(Input::name))
        .limit(Slices.MOST_KEYS)
        .toList();
  }

  /**
   * Orders that are alike.
   *
   * @param events which tell of each, in order, with commas between
   * @param isPlain whether each refund is in the currency of its order
   * @param isGrouped whether each names an account
   * @param orders how many are of those days
   */
  record Kind(
      String events, Optional<String> currency, boolean isPlain, boolean isGrouped, long orders) {}
}
