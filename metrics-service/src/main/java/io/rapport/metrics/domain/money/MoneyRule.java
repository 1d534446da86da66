package io.rapport.metrics.domain.money;

import java.time.ZoneId;
import java.util.Set;

/**
 * Which events bring money, and in which currency it is counted.
 *
 * @param currency the project's, ISO 4217; that of an event that names none
 * @param zone where the days begin from which rates hold
 * @param events the names of the events that are orders
 */
public record MoneyRule(String currency, ZoneId zone, CurrencyRates rates, Set<String> events) {

  /** Orders, unless the project or the question names others. */
  public static final Set<String> ORDERS = Set.of("Order Completed", "Completed Order");

  /** They change an order that is there. */
  public static final Set<String> UPDATES = Set.of("Order Updated", "Updated Order");

  /** They give money of an order back. */
  public static final Set<String> REFUNDS = Set.of("Order Refunded", "Refunded Order");

  /** They give back what is left of an order. */
  public static final Set<String> CANCELLATIONS =
      Set.of("Order Cancelled", "Cancelled Order", "Order Canceled", "Canceled Order");

  public MoneyRule {
    events = Set.copyOf(events);
  }

  /** The same with other events as orders. */
  public MoneyRule of(Set<String> others) {
    return new MoneyRule(currency, zone, rates, others);
  }
}
