package io.rapport.metrics.domain.money;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * Which events bring money, and in which currency it is counted.
 *
 * @param currency the project's, ISO 4217; that of an event that names none
 * @param zone where the days begin from which rates hold
 * @param events the names of the events that are orders
 * @param amount the property that says how much; empty where it is what orders have
 */
public record MoneyRule(
    String currency,
    ZoneId zone,
    CurrencyRates rates,
    Set<String> events,
    Optional<String> amount) {

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

  /** With the amounts of orders. */
  public MoneyRule(String currency, ZoneId zone, CurrencyRates rates, Set<String> events) {
    this(currency, zone, rates, events, Optional.empty());
  }

  /** The same with other events as orders. */
  public MoneyRule of(Set<String> others) {
    return new MoneyRule(currency, zone, rates, others, amount);
  }

  /** The same of charges, as far as they say how they differ from orders. */
  public MoneyRule of(MrrRule.Charges charges) {
    return new MoneyRule(
        currency,
        zone,
        rates,
        charges.events().isEmpty() ? events : charges.events(),
        charges.property().or(() -> amount));
  }
}
