package io.rapport.metrics.adapter.out.duckdb;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What kinds of orders there are, and how many of each day of a time.
 *
 * @param sealing of what is sealed as one
 */
record PurchaseKinds(int sealing, long firstDay, long endDay, List<Kind> kinds) {

  /** Of all days from the first to the last of these. */
  static PurchaseKinds read(Reading reading, SealedReading sealed, Sealed found, List<Span> spans) {
    long first = firstDay(spans);
    long end = endDay(spans);
    return new PurchaseKinds(
        found.number(),
        first,
        end,
        reading
            .list(
                Query.named("purchases.kinds")
                    .with("summed", sealed.summed(found, Summed.KINDS))
                    .set("first_day", first)
                    .set("end_day", end),
                Kind::of)
            .stream()
            .filter(kind -> kind.orders > 0)
            .toList());
  }

  boolean areOf(Sealed found, List<Span> spans) {
    return sealing == found.number() && firstDay <= firstDay(spans) && endDay >= endDay(spans);
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

  /** How many events of each name tell of the orders of these days, the most frequent first. */
  List<Input> inputs(List<Span> spans, Map<String, Long> more) {
    var found = new HashMap<>(more);
    var days = Set.copyOf(PurchaseDays.daysOf(spans).values());
    for (var kind : kinds) {
      if (kind.isOnOneOf(days)) {
        for (var event : kind.events.split(",", -1)) {
          found.merge(event, kind.orders, Long::sum);
        }
      }
    }
    return found.entrySet().stream()
        .filter(input -> input.getValue() > 0)
        .map(input -> new Input(DuckDbSnapshot.EVENTS, input.getKey(), input.getValue()))
        .sorted(comparing(Input::count, reverseOrder()).thenComparing(Input::name))
        .limit(Slices.MOST_KEYS)
        .toList();
  }

  private static long firstDay(List<Span> spans) {
    return spans.stream().mapToLong(span -> Selected.day(span.start())).min().orElse(0);
  }

  private static long endDay(List<Span> spans) {
    return spans.stream().mapToLong(span -> Selected.day(span.end())).max().orElse(0);
  }

  /**
   * Orders that are alike.
   *
   * @param events which tell of each, in order, with commas between
   * @param isPlain whether each refund is in the currency of its order
   * @param isGrouped whether each names an account
   * @param day empty for all those of another time
   */
  record Kind(
      String events,
      Optional<String> currency,
      boolean isPlain,
      boolean isGrouped,
      OptionalLong day,
      long orders) {

    static Kind of(ResultSet row) throws SQLException {
      long day = row.getLong("day");
      return new Kind(
          row.getString("events"),
          Optional.ofNullable(row.getString("currency")),
          row.getBoolean("plain"),
          row.getBoolean("grouped"),
          row.wasNull() ? OptionalLong.empty() : OptionalLong.of(day),
          row.getLong("orders"));
    }

    boolean isOnOneOf(Set<Long> days) {
      return day.isPresent() && days.contains(day.getAsLong());
    }
  }
}
