package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.kpi.ExactRatio;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.money.MoneyRule;
import io.rapport.metrics.domain.money.PurchaseRatio;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.Span;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Adds up the orders that stand, which are sealed, when nothing tells them apart and all are in the
 * project's currency. It is empty when they must be made of events.
 */
final class SealedPurchases {

  private final Reading reading;
  private final SealedReading sealed;
  private final MoneyRule rule;
  private final Map<Slices, AddedPurchases> known = new HashMap<>();
  private final Map<AskedDays, PurchaseKinds> kinds = new HashMap<>();
  private final Map<String, Boolean> saysAll = new HashMap<>();

  SealedPurchases(Reading reading, SealedReading sealed, MoneyRule rule) {
    this.reading = reading;
    this.sealed = sealed;
    this.rule = rule;
  }

  Optional<Map<Cell, ExactRatio>> sums(Slices slices, PurchaseRatio ratio) {
    return found(slices).map(found -> added(found, slices).of(ratio));
  }

  Optional<List<Input>> inputs(Slices slices) {
    return found(slices)
        .map(
            found ->
                found.areDays(slices.buckets())
                    ? kinds(found, slices.buckets()).inputs(Map.of())
                    : reading.inputs(
                        DuckDbSnapshot.EVENTS,
                        Selected.events("purchases.sealed_inputs", slices)
                            .with("purchases", sealed.purchases(found))));
  }

  /** What kinds of orders there are, and how many in these stretches of days. */
  PurchaseKinds kinds(Sealed found, List<Span> spans) {
    return kinds.computeIfAbsent(
        new AskedDays(found.number(), PurchaseDays.daysOf(spans)),
        asked -> PurchaseKinds.read(reading, sealed.summed(found, Summed.KINDS), asked.days));
  }

  /** What is sealed, if it says all of them. */
  Optional<Sealed> found(Slices slices) {
    return sealed
        .of(slices.project())
        .filter(_ -> slices.dimensions().findAny().isEmpty() && isOfUsualOrders())
        .filter(found -> found.isBegun() && saysAll(found, slices));
  }

  /** Found out once of a project. */
  private boolean saysAll(Sealed found, Slices slices) {
    return saysAll.computeIfAbsent(slices.project(), _ -> !areApart(found, slices));
  }

  boolean areOf(MoneyRule other) {
    return rule.equals(other);
  }

  /** Whether a month of theirs begins when one of this zone does. */
  boolean haveMonthsOf(ZoneId zone) {
    return rule.zone().equals(zone);
  }

  private boolean isOfUsualOrders() {
    return rule.amount().isEmpty() && rule.events().equals(MoneyRule.ORDERS);
  }

  /** Some are of several currencies, or told of by nobody. */
  private boolean areApart(Sealed found, Slices slices) {
    return !kinds(found, slices.buckets()).areAllOf(rule.currency())
        || reading.finds(
            Query.named("purchases.of_nobody")
                .set("project", slices.project())
                .set("events", Query.Strings.sorted(Sealed.ORDER_EVENTS)));
  }

  /** All that is added up of orders is read at once. */
  private AddedPurchases added(Sealed found, Slices slices) {
    if (!known.containsKey(slices)) {
      known.putAll(new PurchaseDays(reading, sealed, found).read(slices));
    }
    return Objects.requireNonNull(known.get(slices));
  }

  /** Of what is sealed as one. */
  private record AskedDays(int sealing, Query.Longs days) {}
}
