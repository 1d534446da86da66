package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.MoneyFacts;
import io.rapport.metrics.application.port.RatioFacts;
import io.rapport.metrics.application.port.RecurringFacts;
import io.rapport.metrics.domain.kpi.ExactRatio;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.Takings;
import io.rapport.metrics.domain.money.MoneyRule;
import io.rapport.metrics.domain.money.PurchaseRatio;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks about orders, which are made once for all questions of a snapshot. */
final class MoneyQueries implements MoneyFacts {

  /** How many currencies without a rate are told apart. */
  private static final int CURRENCIES = 20;

  private final Reading reading;
  private final RecurringQueries recurring;
  private final SealedReading sealed;
  private @Nullable OrderCut cut;
  private @Nullable SealedPurchases standing;

  MoneyQueries(Reading reading, SealedReading sealed) {
    this.reading = reading;
    this.sealed = sealed;
    this.recurring = new RecurringQueries(reading, this, sealed);
  }

  @Override
  public Map<Cell, Takings> takings(Slices slices, MoneyRule rule) {
    var unconverted = paid(cut("revenue.unconverted", slices, rule));
    var perPerson = perPayer(slices, rule, "s.person");
    var perAccount = perPayer(slices, rule, "s.account");
    var takings = new HashMap<Cell, Takings>();
    reading.ask(
        cut("revenue", slices, rule),
        row -> {
          var cell = Reading.cell(row);
          takings.put(
              cell,
              new Takings(
                  row.getBigDecimal("gross"),
                  row.getBigDecimal("refunds"),
                  row.getLong("orders"),
                  row.getLong("unreadable"),
                  unconverted.getOrDefault(cell, Map.of()),
                  perPerson.getOrDefault(cell, ExactRatio.NONE),
                  perAccount.getOrDefault(cell, ExactRatio.NONE)));
        });
    return takings;
  }

  @Override
  public List<Input> inputs(Slices slices, MoneyRule rule) {
    return reading.inputs(DuckDbSnapshot.EVENTS, cut("revenue.inputs", slices, rule));
  }

  @Override
  public List<EventRecord> records(Slices slices, MoneyRule rule, PageRequest page) {
    return reading.list(Selected.paged(cut("revenue.records", slices, rule), page), Records::event);
  }

  @Override
  public RecurringFacts recurring() {
    return recurring;
  }

  @Override
  public RatioFacts<PurchaseRatio> purchases(MoneyRule rule) {
    return new PurchaseQueries(reading, (name, slices) -> cut(name, slices, rule), standing(rule));
  }

  @Override
  public BuyerQueries buyers(MoneyRule rule, Instant now) {
    return new BuyerQueries(reading, (name, slices) -> cut(name, slices, rule), rule.zone(), now);
  }

  private Map<Cell, ExactRatio> perPayer(Slices slices, MoneyRule rule, String payer) {
    return reading.ratios(
        cut("revenue.ratio", slices, rule)
            .with("who", payer)
            .with("counts", payer + " is not null and s.rate is not null and s.worth is not null"),
        "sum(y)",
        "max(x)");
  }

  /** What a query finds in currencies without a rate, by currency. */
  Map<Cell, Map<String, Takings.Paid>> paid(Query query) {
    var found = new HashMap<Cell, Map<String, Takings.Paid>>();
    reading.ask(
        query.set("currencies", CURRENCIES),
        row ->
            found
                .computeIfAbsent(Reading.cell(row), _ -> new HashMap<>())
                .put(row.getString("currency"), paid(row)));
    return found;
  }

  private static Takings.Paid paid(ResultSet row) throws SQLException {
    return new Takings.Paid(
        Optional.ofNullable(row.getBigDecimal("amount")), row.getLong("orders"));
  }

  private void make(OrderCut needed, Selection selection) {
    sealed
        .of(needed.project())
        .filter(found -> found.isBegun() && needed.isSealed())
        .map(
            found -> {
              sealed.showDoings(found);
              return needed.queries(selection, sealed.orders(found));
            })
        .orElseGet(() -> needed.queries(selection))
        .forEach(reading::run);
  }

  /** The orders that stand, as far as they are sealed. */
  SealedPurchases standing(MoneyRule rule) {
    var known = standing;
    if (known == null || !known.areOf(rule)) {
      known = new SealedPurchases(reading, sealed, rule);
      standing = known;
    }
    return known;
  }

  /** They are gone with the connection. */
  OrderCut made(Slices slices, MoneyRule rule) {
    var needed = OrderCut.of(slices, rule);
    var cut = this.cut;
    if (cut == null || !needed.isWithin(cut)) {
      make(needed, Selection.of(Selection.Columns.EVENTS, slices));
      cut = needed;
      this.cut = cut;
    }
    return cut;
  }

  private Query cut(String name, Slices slices, MoneyRule rule) {
    return Selected.by(Selection.ofOrders(made(slices, rule).values(), slices), name, slices);
  }
}
