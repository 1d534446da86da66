package io.rapport.metrics.adapter.out.duckdb;

import static java.util.stream.Collectors.joining;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tables of sums, in the order of their keys; a step of sealing adds by how much they change. */
enum Summed {
  /** How often what was done, by day. */
  DOINGS("doing_sum", "day", "type, event, day", "times, active_times"),
  /** How many did what, by day, and for how many of them it was the first time after so long. */
  DOERS("doer_sum", "day", "type, event, day, key", "persons, idle"),
  /** How often newcomers did what, by day and by the one on which they came. */
  NEWCOMERS("newcomer_sum", "day", "since, day, type, event", "active_times"),
  /** How often what was done in first weeks, by the day of the sign-up. */
  WEEK_DOINGS("week_doing_sum", "day", "type, event, day", "times"),
  /** What orders add up to, by the day of an order and that on which its buyer ordered before. */
  PURCHASES(
      "purchase_sum",
      "day",
      "day, since",
      "orders, again, counted, kept, orders_multiplied, counted_multiplied, kept_counted,"
          + " kept_multiplied, regulars, large"),
  /** By buyers who order on very many days. */
  REGULARS("purchase_regular", "day", "day, person_no", "orders, counted, kept"),
  /** By months, and by two of them. */
  MONTHS(
      "purchase_month",
      "month",
      "month, since, movement",
      "accounts, opening, closing, opening_squared, closing_squared, multiplied, unreadable,"
          + " large"),
  /** By what is told of them. */
  KINDS("purchase_kind", "day", "day, events, currency, plain, grouped", "orders");

  /** Those of what persons did. */
  static final Set<Summed> OF_DOINGS = EnumSet.of(DOINGS, DOERS, NEWCOMERS, WEEK_DOINGS);

  /** Those of what they ordered. */
  static final Set<Summed> OF_PURCHASES = EnumSet.of(PURCHASES, REGULARS, MONTHS, KINDS);

  private final String table;
  private final String time;
  private final String keys;
  private final String sums;

  Summed(String table, String time, String keys, String sums) {
    this.table = table;
    this.time = time;
    this.keys = keys;
    this.sums = sums;
  }

  /** As it is sealed, with the changes that were found. */
  String in(Sealed found) {
    return found.withChange(columns(), table, table + "_change");
  }

  /** Finds by how much it is another one. */
  Query change() {
    return changing(Query.named("sealing.%s_change".formatted(table)));
  }

  /** Writes that down. */
  Stream<Query> keep() {
    return Stream.of("sealing.summed_again", "sealing.drop_summed", "sealing.keep_summed")
        .map(this::named);
  }

  Query forget() {
    return named("sealing.forget_summed");
  }

  /** Adds up what is sealed, where the query says {@code {sums}}. */
  Query add(Query query) {
    return query.with("sums", each(", ", Summed::summed));
  }

  /** The same of some of its sums. */
  static Query add(Query query, List<String> some) {
    return query.with("sums", some.stream().map(Summed::summed).collect(joining(", ")));
  }

  private Query named(String name) {
    return changing(Query.named(name))
        .with("table", table)
        .with("keys", keys)
        .with("time", time)
        .with("columns", columns());
  }

  private Query changing(Query query) {
    return query
        .with("sums", each(", ", sum -> added(sum) + " as " + sum))
        .with("some", each(" or ", sum -> added(sum) + " <> 0"));
  }

  private String columns() {
    return keys + ", " + sums;
  }

  private String each(String between, Function<String, String> sql) {
    return Stream.of(sums.split(", ", -1)).map(sql).collect(joining(between));
  }

  private static String summed(String sum) {
    return "sum(%1$s) as %1$s".formatted(sum);
  }

  /** What no row says is none. */
  private static String added(String sum) {
    return "coalesce(sum(%s), 0)".formatted(sum);
  }
}
