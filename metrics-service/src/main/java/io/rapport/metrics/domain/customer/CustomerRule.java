package io.rapport.metrics.domain.customer;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What makes a person a customer at a moment. */
public sealed interface CustomerRule {

  /** Unless the project says something else. */
  CustomerRule DEFAULT = new Bought(Bought.DAYS, Bought.ORDERS);

  /** The same in words, by the names of its settings. */
  Map<String, String> told();

  /** A subscription of the person runs. */
  record Subscribed() implements CustomerRule {

    public static final String CANCELLED = "Subscription Cancelled";

    public static final Set<String> EVENTS =
        Set.of("Subscription Started", "Subscription Updated", CANCELLED);

    @Override
    public Map<String, String> told() {
      return Map.of("customer.by", "subscription");
    }
  }

  /**
   * The person has ordered in so many days before; an order is dated by its first event.
   *
   * @param events that are orders
   */
  record Bought(int windowDays, Set<String> events) implements CustomerRule {

    public static final int DAYS = 365;
    public static final Set<String> ORDERS = Set.of("Order Completed", "Completed Order");

    public Bought {
      events = Set.copyOf(events);
    }

    @Override
    public Map<String, String> told() {
      return windowed("purchase", windowDays, events);
    }
  }

  /**
   * The person was active in so many days before.
   *
   * @param events that count; without any, all that are active
   */
  record Active(int windowDays, Set<String> events) implements CustomerRule {

    public static final int DAYS = 30;

    public Active {
      events = Set.copyOf(events);
    }

    @Override
    public Map<String, String> told() {
      return windowed("activity", windowDays, events);
    }
  }

  private static Map<String, String> windowed(String by, int windowDays, Set<String> events) {
    return Map.of(
        "customer.by",
        by,
        "customer.windowDays",
        Integer.toString(windowDays),
        "customer.events",
        events.isEmpty() ? "any" : String.join(", ", new TreeSet<>(events)));
  }
}
