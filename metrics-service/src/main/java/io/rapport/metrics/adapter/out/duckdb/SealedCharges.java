package io.rapport.metrics.adapter.out.duckdb;

import static java.util.stream.Collectors.toMap;

import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.RecurringRevenue;
import io.rapport.metrics.domain.money.Retained;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Adds up what is charged in months by the sealed orders that stand, where nobody is in a group. It
 * is empty when it must be made of events.
 */
final class SealedCharges {

  private final Reading reading;
  private final SealedReading sealed;
  private final SealedPurchases purchases;
  private final Map<String, Boolean> haveAccounts = new HashMap<>();

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
            found ->
                reading.inputs(
                    DuckDbSnapshot.EVENTS,
                    months(ends, Query.named("recurring.sealed_inputs"))
                        .with("purchases", sealed.purchases(found))
                        .with("orders", sealed.orders(found))
                        .set("until", Selected.millis(ends.last().end()))
                        .set("keys", Slices.MOST_KEYS)));
  }

  private Optional<Sealed> found(Slices slices, EndsOfTimes ends) {
    return Optional.of(ends.first().start().getZone())
        .filter(purchases::haveMonthsOf)
        .flatMap(_ -> purchases.found(slices))
        .filter(found -> !haveAccounts(found, slices));
  }

  /** Found out once of a project. */
  private boolean haveAccounts(Sealed found, Slices slices) {
    return haveAccounts.computeIfAbsent(slices.project(), _ -> hasAccounts(found));
  }

  private boolean hasAccounts(Sealed found) {
    return reading
        .list(
            Query.named("recurring.has_accounts")
                .with("doings", sealed.sumsOfDoings(found))
                .with("purchases", sealed.purchases(found)),
            row -> row.getBoolean("has_accounts"))
        .getFirst();
  }

  private Map<Cell, RecurringRevenue> revenue(Sealed found, EndsOfTimes ends, Retained retained) {
    var sums = new HashMap<Integer, ChargeSums>();
    reading.ask(
        query("recurring.sealed", found, ends, retained),
        row -> sums.computeIfAbsent(row.getInt("bucket"), _ -> new ChargeSums()).add(row));
    var few =
        sums.entrySet().stream()
            .filter(time -> time.getValue().areFew())
            .map(Map.Entry::getKey)
            .toList();
    if (!few.isEmpty() || sums.values().stream().anyMatch(ChargeSums::haveLarge)) {
      reading.ask(
          query("recurring.payers", found, ends, retained).set("few", Query.Longs.of(few)),
          row -> Objects.requireNonNull(sums.get(row.getInt("bucket"))).addPayer(row));
    }
    return sums.entrySet().stream()
        .collect(
            toMap(
                time -> SealedPersons.cell(time.getKey() - 1), time -> time.getValue().revenue()));
  }

  private Query query(String name, Sealed found, EndsOfTimes ends, Retained retained) {
    return months(ends, ends.put(Query.named(name)))
        .with("purchases", sealed.purchases(found))
        .with(
            "kept",
            switch (retained) {
              case NET -> "closing";
              case GROSS -> "least(opening, closing)";
            })
        .with("small", "(opening < :large and closing < :large)")
        .set("large", ExactSums.LARGE);
  }

  /** The months that end where it is looked. */
  private static Query months(EndsOfTimes ends, Query query) {
    var after =
        ends.looked().stream()
            .flatMap(span -> Stream.of(span.start(), span.end()))
            .distinct()
            .toList();
    return query
        .set("month_starts", Selected.times(after.stream().map(SealedCharges::before).toList()))
        .set("month_ends", Selected.times(after));
  }

  private static ZonedDateTime before(ZonedDateTime end) {
    LocalDate first = end.toLocalDate().minusMonths(1);
    return first.atStartOfDay(end.getZone());
  }
}
