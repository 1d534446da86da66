package io.rapport.metrics.adapter.out.duckdb;

import static io.rapport.metrics.adapter.out.duckdb.Selected.columns;

import io.rapport.metrics.domain.customer.CustomerRule.Subscribed;
import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Slices;
import java.util.List;

/**
 * How the subscriptions of a project are made of its events.
 *
 * @param property that says what one brings
 * @param currency of what names none
 * @param values what each subscription must be told apart by
 */
record SubscriptionCut(String project, String property, String currency, List<Dimension> values) {

  SubscriptionCut {
    values = List.copyOf(values);
  }

  static SubscriptionCut of(Slices slices, String property, String currency) {
    return new SubscriptionCut(slices.project(), property, currency, slices.ofThings());
  }

  /** Whether the other one has these, with all that they must be told apart by. */
  boolean isWithin(SubscriptionCut other) {
    return project.equals(other.project)
        && property.equals(other.property)
        && currency.equals(other.currency)
        && other.values.containsAll(values);
  }

  /**
   * Makes them.
   *
   * @param selection of events
   */
  Query query(Selection selection) {
    var said = values.stream().map(selection::column).toList();
    return selection.bound(
        Query.named("subscriptions")
            .with("of_groups", "")
            .with("values", columns(said.size(), n -> ", " + said.get(n) + " as value_" + n))
            .with(
                "last_values",
                columns(
                    said.size(),
                    ", last_value(t.value_%1$d ignore nulls) over so_far as value_%1$d"::formatted))
            .set("project", project)
            .set("currency", currency)
            .set("amount", Bindings.pointer(property))
            .set("events", Query.Strings.sorted(Subscribed.EVENTS))
            .set("cancelled", Subscribed.CANCELLED));
  }
}
