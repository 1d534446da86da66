package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.kpi.ExactRatio;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.money.MoneyRule;
import io.rapport.metrics.domain.money.PurchaseRatio;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
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
  private @Nullable Added known;
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
                reading.inputs(
                    DuckDbSnapshot.EVENTS,
                    Selected.events("purchases.sealed_inputs", slices)
                        .with("purchases", sealed.purchases(found))));
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

  private boolean areApart(Sealed found, Slices slices) {
    return reading
        .list(
            Query.named("purchases.apart")
                .with("purchases", sealed.purchases(found))
                .set("project", slices.project())
                .set("currency", rule.currency())
                .set("events", Query.Strings.sorted(Sealed.ORDER_EVENTS)),
            row -> row.getBoolean("apart"))
        .getFirst();
  }

  /** All that is added up of orders is read at once. */
  private Added added(Sealed found, Slices slices) {
    var added = known;
    if (added == null || !added.slices.equals(slices)) {
      added = read(found, slices);
      known = added;
    }
    return added;
  }

  private Added read(Sealed found, Slices slices) {
    var sums = new HashMap<Integer, PurchaseSums>();
    reading.ask(
        query("purchases.sums", found, slices),
        row -> sums.put(row.getInt("bucket"), new PurchaseSums(row)));
    var few =
        sums.entrySet().stream()
            .filter(bucket -> bucket.getValue().areFew())
            .map(Map.Entry::getKey)
            .toList();
    if (!few.isEmpty() || sums.values().stream().anyMatch(PurchaseSums::haveLarge)) {
      reading.ask(
          query("purchases.buyers", found, slices).set("few", Query.Longs.of(few)),
          row -> Objects.requireNonNull(sums.get(row.getInt("bucket"))).add(row));
    }
    return new Added(slices, sums);
  }

  private Query query(String name, Sealed found, Slices slices) {
    var isOne = slices.buckets().size() == 1;
    var buckets = found.areDays(slices.buckets()) ? Buckets.BY_DAY : Buckets.BY_MOMENT;
    return buckets
        .put(Selected.events(name, slices), slices)
        .with("purchases", sealed.purchases(found))
        .with("number", isOne ? "1" : "b.number")
        .with("in_bucket", isOne ? "" : buckets.join("p.ts", "p.day"))
        .set("large", ExactSums.LARGE);
  }

  /**
   * What is added up of the orders of each bucket.
   *
   * @param sums by the number of the bucket, from 1
   */
  private record Added(Slices slices, Map<Integer, PurchaseSums> sums) {

    Map<Cell, ExactRatio> of(PurchaseRatio ratio) {
      var cells = new HashMap<Cell, ExactRatio>();
      sums.forEach(
          (bucket, sum) ->
              sum.of(ratio).ifPresent(found -> cells.put(SealedPersons.cell(bucket - 1), found)));
      return cells;
    }
  }
}
