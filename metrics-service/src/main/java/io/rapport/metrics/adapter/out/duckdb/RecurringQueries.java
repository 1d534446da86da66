package io.rapport.metrics.adapter.out.duckdb;

import static io.rapport.metrics.adapter.out.duckdb.Selected.columns;
import static java.util.stream.Collectors.toMap;

import io.rapport.metrics.application.port.RecurringFacts;
import io.rapport.metrics.domain.kpi.ExactRatio;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.RecurringRevenue;
import io.rapport.metrics.domain.kpi.Takings;
import io.rapport.metrics.domain.money.MoneyRule;
import io.rapport.metrics.domain.money.Movement;
import io.rapport.metrics.domain.money.MrrRule;
import io.rapport.metrics.domain.money.RecurringRule;
import io.rapport.metrics.domain.money.Retained;
import io.rapport.metrics.domain.money.RevenueBridge;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.record.RevenueRecord;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Slices;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks what recurring revenue there is at the ends of times, of subscriptions or of charges. */
final class RecurringQueries implements RecurringFacts {

  private final Reading reading;
  private final MoneyQueries money;
  private final SealedReading sealed;
  private @Nullable SubscriptionCut cut;
  private @Nullable SealedCharges charges;

  RecurringQueries(Reading reading, MoneyQueries money, SealedReading sealed) {
    this.reading = reading;
    this.money = money;
    this.sealed = sealed;
  }

  @Override
  public Map<Cell, RecurringRevenue> revenue(
      Slices slices, RecurringRule rule, Retained retained, Instant now) {
    var ends = EndsOfTimes.of(slices.buckets(), rule.mrr(), now);
    if (ends.areNone()) {
      return Map.of();
    }
    return ends.spread(
        charges(rule)
            .flatMap(charges -> charges.revenue(slices, ends, retained))
            .orElseGet(
                () -> {
                  look(slices, ends, rule);
                  return revenue(retained);
                }));
  }

  /** By the sealed orders, if it is charges that recur. */
  private Optional<SealedCharges> charges(RecurringRule rule) {
    return switch (rule.mrr()) {
      case MrrRule.Subscriptions _ -> Optional.empty();
      case MrrRule.Charges charges ->
          Optional.of(charges(money.standing(rule.money().of(charges))));
    };
  }

  private SealedCharges charges(SealedPurchases purchases) {
    var known = charges;
    if (known == null || !known.areOf(purchases)) {
      known = new SealedCharges(reading, sealed, purchases);
      charges = known;
    }
    return known;
  }

  @Override
  public List<Input> inputs(Slices slices, RecurringRule rule, Instant now) {
    var ends = EndsOfTimes.of(slices.buckets(), rule.mrr(), now);
    if (ends.areNone()) {
      return List.of();
    }
    return charges(rule)
        .flatMap(charges -> charges.inputs(slices, ends))
        .orElseGet(
            () -> {
              look(slices, ends, rule);
              return reading.inputs(
                  DuckDbSnapshot.EVENTS,
                  Query.named("recurring.inputs")
                      .with("told", told(rule.mrr()))
                      .set("until", Selected.millis(ends.last().end()))
                      .set("keys", Slices.MOST_KEYS));
            });
  }

  @Override
  public List<RevenueRecord> records(
      Slices slices, RecurringRule rule, Instant now, PageRequest page) {
    var ends = EndsOfTimes.of(slices.buckets(), rule.mrr(), now);
    if (ends.areNone()) {
      return List.of();
    }
    look(slices, ends, rule);
    return reading.list(Selected.paged(Query.named("recurring.records"), page), Records::revenue);
  }

  private Map<Cell, RecurringRevenue> revenue(Retained retained) {
    var kept = kept(retained);
    var unconverted =
        money.paid(Query.named("recurring.unconverted").set("keys", Slices.MOST_KEYS));
    return found().entrySet().stream()
        .collect(
            toMap(
                Map.Entry::getKey,
                cell ->
                    new RecurringRevenue(
                        new RevenueBridge(cell.getValue().movements),
                        kept.getOrDefault(cell.getKey(), ExactRatio.NONE).sums(),
                        unconverted.getOrDefault(cell.getKey(), Map.<String, Takings.Paid>of()),
                        cell.getValue().unreadable)));
  }

  /** Of each cell what its accounts had, and what is in no number. */
  private Map<Cell, Found> found() {
    var found = new HashMap<Cell, Found>();
    reading.ask(
        Query.named("recurring").set("keys", Slices.MOST_KEYS),
        row -> {
          var cell = found.computeIfAbsent(Reading.cell(row), _ -> new Found());
          cell.unreadable += row.getLong("unreadable");
          var movement = row.getString("movement");
          if (movement != null) {
            cell.movements.put(Movement.valueOf(movement), Counts.ends(row));
          }
        });
    return found;
  }

  private Map<Cell, ExactRatio> kept(Retained retained) {
    return reading.ratios(
        Query.named("recurring.ratio").set("keys", Slices.MOST_KEYS),
        "case when sum(opening) > 0 then %s else 0 end"
            .formatted(
                switch (retained) {
                  case NET -> "sum(closing)";
                  case GROSS -> "least(sum(opening), sum(closing))";
                }),
        "sum(opening)");
  }

  /** Looks at both ends of these times; what is found is the next queries'. */
  private void look(Slices slices, EndsOfTimes ends, RecurringRule rule) {
    var query =
        switch (rule.mrr()) {
          case MrrRule.Subscriptions(var property) ->
              subscriptions(slices, property, rule.money().currency());
          case MrrRule.Charges charges -> charges(slices, rule.money().of(charges), ends);
        };
    reading.run(ends.put(Rates.put(query, rule.money())));
  }

  /** They are gone with the connection. */
  private Query subscriptions(Slices slices, String property, String currency) {
    var needed = SubscriptionCut.of(slices, property, currency);
    var cut = this.cut;
    if (cut == null || !needed.isWithin(cut)) {
      reading.run(needed.query(Selection.of(Selection.Columns.EVENTS, slices)));
      cut = needed;
      this.cut = cut;
    }
    return look("recurring.subscribed", slices, cut.values());
  }

  private Query charges(Slices slices, MoneyRule rule, EndsOfTimes ends) {
    var months =
        ends.first()
            .start()
            .toLocalDate()
            .minusMonths(1)
            .datesUntil(ends.last().end().toLocalDate(), Period.ofMonths(1))
            .map(month -> month.atStartOfDay(rule.zone()))
            .toList();
    return look("recurring.charged", slices, money.made(slices, rule).values())
        .set("month_starts", Selected.times(months))
        .set("month_ends", Selected.times(months.stream().map(RecurringQueries::next).toList()));
  }

  private static Query look(String source, Slices slices, List<Dimension> values) {
    return Selected.by(Selection.ofRecurring(values, slices), "recurring.cut", slices)
        .with("holdings", Resources.read(source + ".sql"))
        .with(
            "values_of_ends",
            columns(values.size(), ", arg_max(value_%1$d, is_opening) as value_%1$d"::formatted));
  }

  private static ZonedDateTime next(ZonedDateTime month) {
    return month.toLocalDate().plusMonths(1).atStartOfDay(month.getZone());
  }

  private static String told(MrrRule rule) {
    return switch (rule) {
      case MrrRule.Subscriptions _ -> "subscription_here";
      case MrrRule.Charges _ -> "order_event_here";
    };
  }

  private static final class Found {
    private final Map<Movement, RevenueBridge.Ends> movements = new EnumMap<>(Movement.class);
    private long unreadable;
  }
}
