package io.rapport.metrics.adapter.out.duckdb;

import static io.rapport.metrics.adapter.out.duckdb.Selected.columns;

import io.rapport.metrics.domain.money.MoneyRule;
import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Slices;
import java.util.List;
import java.util.Set;

/**
 * How the orders of a project are made of its events.
 *
 * @param values what each order must be told apart by
 */
record OrderCut(String project, MoneyRule rule, List<Dimension> values) {

  static final String AMOUNTS =
      "'/revenue', '/subtotal', '/discount', '/total', '/shipping', '/tax'";

  /** Mostly nobody is in any group, and then no events are read. */
  private static final String OF_GROUPS =
      "semi join doing_here g on g.person_no = e.person_no and g.type = 'group'";

  OrderCut {
    values = List.copyOf(values);
  }

  static OrderCut of(Slices slices, MoneyRule rule) {
    return new OrderCut(slices.project(), rule, slices.ofThings());
  }

  /** Whether the orders of the other one are these, with all that they must be told apart by. */
  boolean isWithin(OrderCut other) {
    return project.equals(other.project)
        && rule.equals(other.rule)
        && other.values.containsAll(values);
  }

  /**
   * Makes them, step by step.
   *
   * @param selection of events
   */
  List<Query> queries(Selection selection) {
    return List.of(told(selection, ""), made(""), refunds(), Query.named("orders.standing"));
  }

  /** Whether what events say was read ahead, and nothing else is asked of them. */
  boolean isSealed() {
    return values.isEmpty()
        && rule.amount().isEmpty()
        && Sealed.ORDER_EVENTS.containsAll(rule.events());
  }

  /**
   * The same of what was read ahead, which is what somebody did.
   *
   * @param orders a table of it
   */
  List<Query> queries(Selection selection, String orders) {
    return List.of(
        told(selection, "and e.person_no is null"),
        events(Query.named("orders.told_before")).with("orders", orders),
        made(OF_GROUPS),
        refunds(),
        Query.named("orders.standing"));
  }

  private Query told(Selection selection, String whose) {
    var said = values.stream().map(selection::column).toList();
    return selection.bound(
        events(Query.named("orders.told"))
            .with("values", columns(said.size(), n -> ", " + said.get(n) + " as value_" + n))
            .with("whose", whose)
            .with("amounts", rule.amount().map(_ -> ":amount").orElse(AMOUNTS))
            .set("amount", rule.amount().map(Bindings::pointer).orElse(""))
            .set("project", project));
  }

  private Query events(Query query) {
    return kinds(query, rule.events());
  }

  /** Tells a query what kind of event is which, with these as orders. */
  static Query kinds(Query query, Set<String> orders) {
    return query
        .set("orders", Query.Strings.sorted(orders))
        .set("updates", Query.Strings.sorted(MoneyRule.UPDATES))
        .set("refunds", Query.Strings.sorted(MoneyRule.REFUNDS))
        .set("cancellations", Query.Strings.sorted(MoneyRule.CANCELLATIONS));
  }

  private Query made(String ofGroups) {
    return rated("orders.made")
        .with("of_groups", ofGroups)
        .with(
            "last_values",
            columns(values.size(), ", arg_max(value_%1$d, (ts, place)) as value_%1$d"::formatted))
        .set("project", project);
  }

  private Query refunds() {
    return rated("orders.refunds")
        .with(
            "refund_values",
            columns(
                values.size(),
                ", case when o.id is not null then o.value_%1$d else e.value_%1$d end as value_%1$d"
                    ::formatted));
  }

  private Query rated(String name) {
    return Rates.put(Query.named(name), rule);
  }
}
