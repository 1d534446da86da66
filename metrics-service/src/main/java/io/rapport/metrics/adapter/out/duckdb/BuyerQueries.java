package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.BuyerFacts;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.prediction.Buyer;
import io.rapport.metrics.domain.prediction.BuyerHistory;
import io.rapport.metrics.domain.prediction.Buyers;
import io.rapport.metrics.domain.prediction.HeldBack;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.Span;
import io.rapport.statistics.purchase.PurchaseHistory;
import io.rapport.statistics.purchase.Spending;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Asks who bought when; of each end the days on which anybody did are found once. */
final class BuyerQueries implements BuyerFacts {

  private final Reading reading;
  private final BiFunction<String, Slices, Query> orders;
  private final ZoneId zone;
  private final Instant now;
  private @Nullable Span found;

  /**
   * With the orders of a query made for it.
   *
   * @param orders a query of a name
   */
  BuyerQueries(
      Reading reading, BiFunction<String, Slices, Query> orders, ZoneId zone, Instant now) {
    this.reading = reading;
    this.orders = orders;
    this.zone = zone;
    this.now = now;
  }

  @Override
  public Buyers everybody(Slices slices) {
    find(slices);
    var extent =
        reading
            .list(
                Query.named("buyers.extent"),
                row -> new Extent(row.getLong("customers"), row.getLong("first_day")))
            .getFirst();
    reading.run(Query.named("buyers.chosen").set("one_in", extent.oneIn()));
    var days = extent.heldBackDays(today(slices));
    return new Buyers(
        extent.customers(),
        histories(),
        reading.list(
            Query.named("buyers.spendings"),
            row -> new Spending(row.getInt("paid_times"), row.getDouble("paid"))),
        days,
        reading.list(
            Query.named("buyers.held_back").set("cut", today(slices) + 1 - days),
            row ->
                new HeldBack.Customers(
                    purchases(row), row.getInt("after"), row.getLong("customers"))));
  }

  @Override
  public void show(Slices slices, Visit visit) {
    find(slices);
    reading.ask(
        orders.apply("buyers", slices),
        row -> visit.visit(Reading.cell(row), history(row), row.getLong("customers")));
  }

  @Override
  public List<Buyer> list(Slices slices, PageRequest page) {
    find(slices);
    return reading.list(
        Selected.paged(orders.apply("buyers.records", slices), page),
        row -> new Buyer(row.getString("person"), history(row)));
  }

  @Override
  public List<Input> inputs(Slices slices) {
    return reading.inputs(
        DuckDbSnapshot.EVENTS,
        orders.apply("purchases.inputs", slices.everybody()).set("from", Long.MIN_VALUE));
  }

  /** They are gone with the connection. */
  void find(Slices slices) {
    var end = end(slices);
    if (end.equals(found)) {
      return;
    }
    var midnights =
        reading
            .list(
                orders.apply("buyers.range", slices),
                row -> Midnights.between(row.getLong("first"), row.getLong("last"), zone))
            .getFirst();
    reading.run(midnights.put(orders.apply("buyers.days", slices)));
    reading.run(Query.named("buyers.made").set("today", today(slices)));
    found = end;
  }

  private Map<PurchaseHistory, Long> histories() {
    var histories = new HashMap<PurchaseHistory, Long>();
    reading.ask(
        Query.named("buyers.histories"),
        row -> histories.put(purchases(row), row.getLong("customers")));
    return histories;
  }

  private long today(Slices slices) {
    return end(slices).lastBegunDay(now).toEpochDay();
  }

  private static Span end(Slices slices) {
    return slices.buckets().getLast();
  }

  private static BuyerHistory history(ResultSet row) throws SQLException {
    return new BuyerHistory(
        row.getInt("frequency"),
        row.getInt("last_day"),
        row.getInt("age"),
        row.getInt("paid_times"),
        row.getDouble("paid"));
  }

  private static PurchaseHistory purchases(ResultSet row) throws SQLException {
    return BuyerHistory.purchases(
        row.getInt("frequency"), row.getInt("last_day"), row.getInt("age"));
  }

  /** How many have bought, and since when. */
  private record Extent(long customers, long firstDay) {

    /** Every so many-th of them is chosen. */
    long oneIn() {
      return Math.max(1, Math.ceilDiv(customers, Buyers.MOST_FITTED));
    }

    int heldBackDays(long today) {
      return customers == 0 ? 0 : HeldBack.daysOf((int) (today - firstDay + 1));
    }
  }
}
