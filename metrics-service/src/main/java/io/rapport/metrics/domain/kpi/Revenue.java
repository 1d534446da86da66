package io.rapport.metrics.domain.kpi;

import static io.rapport.metrics.domain.selection.Dimension.Derived.OF_VISITS;

import io.rapport.metrics.domain.time.Interval;
import io.rapport.statistics.Difference;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was paid.
 *
 * @param events which events are orders; empty for those of the project
 */
public record Revenue(Set<String> events) implements Kpi, Measured<Takings> {

  private static final KpiDefinition DEFINITION =
      new KpiDefinition(
          "revenue",
          "Revenue",
          Unit.MONEY,
          1,
          "Σ of the orders of the time, before refunds, in the project's currency; an order is all events of"
              + " one order_id (else orderId, else the message), dated by its first one, with its last values;"
              + " its amount is revenue, else subtotal − discount, else total − shipping − tax, to six digits"
              + " after the point; other currencies convert at the rate of the order's day; amounts that are"
              + " negative, no number or a million millions count nothing",
          List.of("orders and their updates", "refunds and cancellations, at their own time"),
          EnumSet.range(Interval.HOUR, Interval.TOTAL),
          OF_VISITS,
          true,
          Map.of(
              "refunds",
              "what was given back in the time, whenever it was paid; of an order never more than its amount; a"
                  + " refund without an amount, and a cancellation, give back what is left; a negative amount"
                  + " counts as a positive one",
              "net",
              "value − refunds",
              "per_person",
              "orders' amounts ÷ persons who ordered",
              "per_account",
              "amounts of the orders of accounts' members ÷ accounts that ordered",
              "unconverted",
              "orders in currencies without a rate; the amount where it is one currency, and each currency's as"
                  + " unconverted_<currency>",
              "unreadable",
              "orders and refunds whose amount counts nothing"),
          Map.of(
              "events",
              "names of the events that are orders, may be repeated; the project's moneyEvents unless given,"
                  + " else Order Completed"));

  /** Of the project's own events. */
  public Revenue() {
    this(Set.of());
  }

  public Revenue {
    events = Set.copyOf(events);
  }

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public boolean isTested() {
    return false;
  }

  @Override
  public Map<String, String> parameters() {
    return events.isEmpty() ? Map.of() : Map.of("events", String.join(", ", new TreeSet<>(events)));
  }

  /** The sum, and beside it what is not in it. */
  @Override
  public Measure measure(Takings takings) {
    var figures = new HashMap<String, Figure>();
    figures.put("refunds", Figure.money(Optional.of(takings.refunds()), takings.orders()));
    figures.put("net", Figure.money(Optional.of(net(takings)), takings.orders()));
    figures.put("per_person", Figure.of(takings.perPerson()));
    figures.put("per_account", Figure.of(takings.perAccount()));
    figures.putAll(UnconvertedFigures.of(takings.unconverted()));
    figures.put("unreadable", Figure.count(Unit.ORDERS, takings.unreadable()));
    return Measure.money(takings.gross(), takings.orders(), figures);
  }

  @Override
  public Difference difference(Takings now, Takings before) {
    return Difference.ofTotals(now.gross(), before.gross());
  }

  private static BigDecimal net(Takings takings) {
    return takings.gross().subtract(takings.refunds());
  }
}
