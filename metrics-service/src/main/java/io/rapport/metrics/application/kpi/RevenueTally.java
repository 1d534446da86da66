package io.rapport.metrics.application.kpi;

import io.rapport.metrics.application.port.MoneyFacts;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.Revenue;
import io.rapport.metrics.domain.kpi.Takings;
import io.rapport.metrics.domain.money.MoneyRule;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import java.util.List;
import java.util.Map;

/** Adds up what was paid and given back. */
record RevenueTally(Revenue kpi, MoneyFacts data, MoneyRule rule) implements Tally<Takings> {

  static RevenueTally of(Revenue kpi, MoneyFacts data, MoneyRule rule) {
    return new RevenueTally(kpi, data, kpi.events().isEmpty() ? rule : rule.of(kpi.events()));
  }

  @Override
  public Map<Cell, Takings> count(Slices slices) {
    return data.takings(slices, rule);
  }

  @Override
  public List<Input> inputs(Slices slices) {
    return data.inputs(slices, rule);
  }

  /** Also what happened to an order later. */
  @Override
  public List<EventRecord> records(Slices slices, PageRequest page) {
    return data.records(slices, rule, page);
  }

  @Override
  public Takings none() {
    return Takings.NONE;
  }
}
