package io.rapport.metrics.adapter.out.duckdb;

import static java.util.stream.Collectors.toMap;

import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.RecurringRevenue;
import io.rapport.metrics.domain.money.Retained;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.Span;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what is charged in months by the sealed orders that stand, where nobody is in a group. It
 * is empty when it must be made of events.
 */
final class SealedCharges {

  private static final String SMALL = "(opening < :large and closing < :large)";

  private final Reading reading;
  private final SealedReading sealed;
  private final SealedPurchases purchases;
  private final Map<String, Boolean> haveAccounts = new HashMap<>();
  private @Nullable MonthSums months;

  SealedCharges(Reading reading, SealedReading sealed, SealedPurchases purchases) {
    this.reading = reading;
    this.sealed = sealed;
    this.purchases = purchases;
  }

  boolean areOf(SealedPurchases others) {
    return purchases == others;
  }

  Optional<Map<Cell, RecurringRevenue>> revenue(
      Slices slices, EndsOfTimes ends, Retained retained) {
    return found(slices, ends).map(found -> revenue(found, ends, retained));
  }

  Optional<List<Input>> inputs(Slices slices, EndsOfTimes ends) {
    return found(slices, ends)
        .map(
            found -> {
              var months = ends.months();
              return purchases
                  .kinds(found, months)
                  .inputs(months, late(found, months, ends.last().end()));
            });
  }

  /** Of what was told after the last end, by how much it is less until then. */
  private Map<String, Long> late(Sealed found, List<Span> months, ZonedDateTime end) {
    var late = new HashMap<String, Long>();
    if (reading.finds(late("recurring.any_late", found, months, end))) {
      reading.ask(
          late("recurring.late", found, months, end).with("orders", sealed.orders(found)),
          row -> late.merge(row.getString("input"), row.getLong("found"), Long::sum));
    }
    return late;
  }

  private Query late(String name, Sealed found, List<Span> months, ZonedDateTime end) {
    return Query.named(name)
        .with("purchases", sealed.purchases(found))
        .set("days", PurchaseDays.daysOf(months))
        .set("until", Selected.millis(end));
  }

  private Optional<Sealed> found(Slices slices, EndsOfTimes ends) {
    return Optional.of(ends.first().start().getZone())
        .filter(purchases::haveMonthsOf)
        .flatMap(_ -> purchases.found(slices, ends.months()))
        .filter(found -> found.areDays(ends.months()))
        .filter(found -> !haveAccounts(found, slices, ends.months()));
  }

  /** Found out once of a project. */
  private boolean haveAccounts(Sealed found, Slices slices, List<Span> counted) {
    return haveAccounts.computeIfAbsent(slices.project(), _ -> hasAccounts(found, counted));
  }

  /** Whether somebody is in a group, or was when they ordered. */
  private boolean hasAccounts(Sealed found, List<Span> counted) {
    return purchases.kinds(found, counted).haveAccounts()
        || reading.finds(
            Query.named("recurring.has_accounts")
                .with("doings", sealed.sumsOfDoings(found, Summed.DOINGS)));
  }

  private Map<Cell, RecurringRevenue> revenue(Sealed found, EndsOfTimes ends, Retained retained) {
    var sums = ofMonths(found, ends, retained);
    var small = "true";
    if (haveLarge(sums)) {
      small = SMALL;
      sums = sums(ofPayers("recurring.sealed", found, ends, retained, small), retained);
    }
    addFew(sums, ofPayers("recurring.payers", found, ends, retained, small));
    return sums.entrySet().stream()
        .collect(
            toMap(time -> BucketCells.of(time.getKey() - 1), time -> time.getValue().revenue()));
  }

  /** By what is added up of months. */
  private Map<Integer, ChargeSums> ofMonths(Sealed found, EndsOfTimes ends, Retained retained) {
    var months = months(found, ends);
    var sums = new HashMap<Integer, ChargeSums>();
    for (int n = 0; n < ends.looked().size(); n++) {
      int number = n + 1;
      months
          .between(ends.looked().get(n), retained)
          .ifPresent(charged -> sums.put(number, charged));
    }
    return sums;
  }

  private MonthSums months(Sealed found, EndsOfTimes ends) {
    var known = months;
    if (known == null || !known.areOf(found, ends)) {
      known = MonthSums.read(reading, sealed, found, ends);
      months = known;
    }
    return known;
  }

  private Map<Integer, ChargeSums> sums(Query query, Retained retained) {
    var sums = new HashMap<Integer, ChargeSums>();
    reading.ask(
        query,
        row -> sums.computeIfAbsent(row.getInt("bucket"), _ -> new ChargeSums(retained)).add(row));
    return sums;
  }

  private void addFew(Map<Integer, ChargeSums> sums, Query payers) {
    var few =
        sums.entrySet().stream()
            .filter(time -> time.getValue().areFew())
            .map(Map.Entry::getKey)
            .toList();
    if (!few.isEmpty() || haveLarge(sums)) {
      reading.ask(
          payers.set("few", Query.Longs.of(few)),
          row -> Objects.requireNonNull(sums.get(row.getInt("bucket"))).addPayer(row));
    }
  }

  private static boolean haveLarge(Map<Integer, ChargeSums> sums) {
    return sums.values().stream().anyMatch(ChargeSums::haveLarge);
  }

  /** By person, of whose sums only the small ones are squared. */
  private Query ofPayers(
      String name, Sealed found, EndsOfTimes ends, Retained retained, String small) {
    var months = ends.months();
    return ends.put(Query.named(name))
        .set("month_starts", Selected.times(months.stream().map(Span::start).toList()))
        .set("month_ends", Selected.times(months.stream().map(Span::end).toList()))
        .with("purchases", sealed.purchases(found))
        .with(
            "kept",
            switch (retained) {
              case NET -> "closing";
              case GROSS -> "least(opening, closing)";
            })
        .with("small", small)
        .set("large", ExactSums.LARGE);
  }
}
