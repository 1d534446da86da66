package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.money.CurrencyRates.Rate;
import io.rapport.metrics.domain.money.MoneyRule;
import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Slices;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How the orders of a project are made of its events.
 *
 * @param values what each order must be told apart by
 */
record OrderCut(String project, MoneyRule rule, List<Dimension> values) {

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
    return List.of(told(selection), made(), refunds(), Query.named("orders.standing"));
  }

  private Query told(Selection selection) {
    var columns = values.stream().map(selection::column).toList();
    return selection.bound(
        Query.named("orders.told")
            .with("values", numbered(number -> ", " + columns.get(number) + " as value_" + number))
            .set("project", project)
            .set("orders", strings(rule.events()))
            .set("updates", strings(MoneyRule.UPDATES))
            .set("refunds", strings(MoneyRule.REFUNDS))
            .set("cancellations", strings(MoneyRule.CANCELLATIONS)));
  }

  private Query made() {
    return rated("orders.made")
        .with(
            "last_values", numbered(", arg_max(value_%1$d, (ts, place)) as value_%1$d"::formatted))
        .set("project", project);
  }

  private Query refunds() {
    return rated("orders.refunds")
        .with(
            "refund_values",
            numbered(
                ", case when o.id is not null then o.value_%1$d else e.value_%1$d end as value_%1$d"
                    ::formatted));
  }

  private Query rated(String name) {
    var rates = rule.rates().rates();
    return Query.named(name)
        .set("currency", rule.currency())
        .set("rate_currencies", new Query.Strings(rates.stream().map(Rate::currency).toList()))
        .set(
            "rate_starts",
            Selected.times(
                rates.stream().map(rate -> rate.from().atStartOfDay(rule.zone())).toList()))
        .set(
            "rate_values",
            new Query.Strings(rates.stream().map(rate -> rate.rate().toPlainString()).toList()));
  }

  private String numbered(Function<Integer, String> sql) {
    return IntStream.range(0, values.size()).boxed().map(sql).reduce("", String::concat);
  }

  private static Query.Strings strings(Set<String> names) {
    return new Query.Strings(names.stream().sorted().toList());
  }
}
