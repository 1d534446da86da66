package io.rapport.metrics.domain.money;

import static java.time.temporal.TemporalAdjusters.firstDayOfMonth;
import static java.time.temporal.TemporalAdjusters.firstDayOfNextMonth;

import io.rapport.metrics.domain.time.Span;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is recurring revenue, a month. */
public sealed interface MrrRule {

  /** Unless the project says something else. */
  MrrRule DEFAULT = new Subscriptions(Subscriptions.PROPERTY);

  /** The same in words, by the names of its settings. */
  Map<String, String> told();

  /** The moments before which revenue is looked at, for a time: its start and its end. */
  Span ends(Span time);

  /**
   * What running subscriptions bring.
   *
   * @param property of their events that says how much
   */
  record Subscriptions(String property) implements MrrRule {

    public static final String PROPERTY = "mrr";

    @Override
    public Map<String, String> told() {
      return Map.of("mrr.from", "subscription", "mrr.property", property);
    }

    @Override
    public Span ends(Span time) {
      return time;
    }
  }

  /**
   * What is paid in a calendar month, less what was given back of it.
   *
   * @param events that are charges; empty for the project's orders
   * @param property that says how much; empty for that of orders
   */
  record Charges(Set<String> events, Optional<String> property) implements MrrRule {

    public Charges {
      events = Set.copyOf(events);
    }

    @Override
    public Map<String, String> told() {
      var said = new HashMap<String, String>();
      said.put("mrr.from", "charges");
      property.ifPresent(name -> said.put("mrr.property", name));
      if (!events.isEmpty()) {
        said.put("mrr.events", String.join(", ", new TreeSet<>(events)));
      }
      return said;
    }

    /** The month before that of the first day, and the month of the last one. */
    @Override
    public Span ends(Span time) {
      var zone = time.start().getZone();
      LocalDate first = time.start().toLocalDate().with(firstDayOfMonth());
      LocalDate after = time.lastDay().with(firstDayOfNextMonth());
      return new Span(first.atStartOfDay(zone), after.atStartOfDay(zone));
    }
  }
}
