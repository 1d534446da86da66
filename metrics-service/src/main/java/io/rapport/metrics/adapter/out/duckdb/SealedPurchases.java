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
import org.jspecify.annotations.Nullable;

/**
 * Adds up the orders that stand, which are sealed, when nothing tells them apart and all are in the
 * project's currency. It is empty when they must be made of events.
 */
final class SealedPurchases {

  private final Reading reading;
  private final SealedReading sealed;
  private final MoneyRule rule;
  private final Map<Slices, AddedPurchases> known = new HashMap<>();
  private final Map<Slices, Map<Cell, ExactRatio>> repeaters = new HashMap<>();
  private final Map<String, Boolean> saysAll = new HashMap<>();
  private @Nullable PurchaseKinds kinds;

  SealedPurchases(Reading reading, SealedReading sealed, MoneyRule rule) {
    this.reading = reading;
    this.sealed = sealed;
    this.rule = rule;
  }

  Optional<Map<Cell, ExactRatio>> sums(Slices slices, PurchaseRatio ratio) {
    return found(slices)
        .map(
            found ->
                ratio == PurchaseRatio.REPEAT
                    ? repeaters(found, slices)
                    : added(found, slices).of(ratio));
  }

  Optional<List<Input>> inputs(Slices slices) {
    return found(slices)
        .map(
            found ->
                found.areDays(slices.buckets())
                    ? kinds(found, slices.buckets()).inputs(slices.buckets(), Map.of())
                    : reading.inputs(
                        DuckDbSnapshot.EVENTS,
                        Selected.events("purchases.sealed_inputs", slices)
                            .with("purchases", sealed.purchases(found))));
  }

  /** What kinds of orders there are, and how many on these days. */
  PurchaseKinds kinds(Sealed found, List<Span> spans) {
    var known = kinds;
    if (known == null || !known.areOf(found, spans)) {
      known = PurchaseKinds.read(reading, sealed, found, spans);
      kinds = known;
    }
    return known;
  }

  /** What is sealed, if it says all of them. */
  Optional<Sealed> found(Slices slices) {
    return found(slices, slices.buckets());
  }

  /** The same, for who counts those of these days. */
  Optional<Sealed> found(Slices slices, List<Span> counted) {
    return sealed
        .of(slices.project())
        .filter(_ -> slices.dimensions().findAny().isEmpty() && isOfUsualOrders())
        .filter(found -> found.isBegun() && saysAll(found, slices.project(), counted));
  }

  /** Found out once of a project. */
  private boolean saysAll(Sealed found, String project, List<Span> counted) {
    return saysAll.computeIfAbsent(
        project,
        _ -> kinds(found, counted).areAllOf(rule.currency()) && !areToldOfByNobody(project));
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

  private boolean areToldOfByNobody(String project) {
    return reading.finds(Query.named("purchases.any_of_nobody").set("project", project))
        && reading.finds(
            Query.named("purchases.of_nobody")
                .set("project", project)
                .set("events", Query.Strings.sorted(Sealed.ORDER_EVENTS)));
  }

  private Map<Cell, ExactRatio> repeaters(Sealed found, Slices slices) {
    if (!repeaters.containsKey(slices)) {
      repeaters.putAll(
          new PurchaseDays(reading, sealed, found)
              .repeaters(slices)
              .orElseGet(() -> Map.of(slices, added(found, slices).of(PurchaseRatio.REPEAT))));
    }
    return Objects.requireNonNull(repeaters.get(slices));
  }

  /** All that is added up of orders is read at once. */
  private AddedPurchases added(Sealed found, Slices slices) {
    if (!known.containsKey(slices)) {
      known.putAll(new PurchaseDays(reading, sealed, found).read(slices));
    }
    return Objects.requireNonNull(known.get(slices));
  }
}
