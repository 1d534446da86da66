package io.rapport.metrics.application.kpi;

import static java.util.stream.Collectors.toMap;

import io.rapport.metrics.application.port.CustomerFacts;
import io.rapport.metrics.application.port.RatioFacts;
import io.rapport.metrics.domain.customer.CustomerCounts;
import io.rapport.metrics.domain.customer.CustomerRule;
import io.rapport.metrics.domain.kpi.Clv;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.Lifetimes;
import io.rapport.metrics.domain.kpi.Ratios;
import io.rapport.metrics.domain.money.PurchaseRatio;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Key;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.Span;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds up what customers buy, and says in how many periods. */
record ClvTally(
    Clv kpi,
    RatioFacts<PurchaseRatio> purchases,
    CustomerFacts customers,
    CustomerRule rule,
    Instant now)
    implements Tally<Lifetimes> {

  @Override
  public Map<Cell, Lifetimes> count(Slices slices) {
    var counts = customers(slices);
    return RatioTally.count(kpi.ratios(), purchases, slices).entrySet().stream()
        .collect(
            toMap(
                Map.Entry::getKey,
                cell ->
                    new Lifetimes(
                        cell.getValue(),
                        periods(slices.buckets().get(cell.getKey().bucket())),
                        counts.getOrDefault(
                            new Cell(cell.getKey().bucket(), Key.NONE), CustomerCounts.NONE))));
  }

  @Override
  public List<Input> inputs(Slices slices) {
    return purchases.inputs(slices);
  }

  @Override
  public List<EventRecord> records(Slices slices, PageRequest page) {
    return purchases.records(slices, page);
  }

  @Override
  public Lifetimes none() {
    return new Lifetimes(new Ratios<>(Map.of()), 1, CustomerCounts.NONE);
  }

  /** All of them, whatever is filtered: a customer is none of one coupon alone. */
  private Map<Cell, CustomerCounts> customers(Slices slices) {
    var all = new Slices(slices.project(), List.of(), slices.buckets(), Optional.empty());
    return kpi.needsChurn() ? customers.counts(all, rule, now) : Map.of();
  }

  private double periods(Span bucket) {
    return kpi.period().map(period -> period.in(bucket)).orElse(1.0);
  }
}
