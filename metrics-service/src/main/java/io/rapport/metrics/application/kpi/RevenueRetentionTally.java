package io.rapport.metrics.application.kpi;

import io.rapport.metrics.application.port.RecurringFacts;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.RecurringRevenue;
import io.rapport.metrics.domain.kpi.RevenueRetentionKpi;
import io.rapport.metrics.domain.money.RecurringRule;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.record.RevenueRecord;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Adds up recurring revenue at the ends of times. */
record RevenueRetentionTally(
    RevenueRetentionKpi kpi, RecurringFacts data, RecurringRule rule, Instant now)
    implements Tally<RecurringRevenue> {

  @Override
  public Map<Cell, RecurringRevenue> count(Slices slices) {
    return data.revenue(slices, rule, kpi.retained(), now);
  }

  @Override
  public List<Input> inputs(Slices slices) {
    return data.inputs(slices, rule, now);
  }

  @Override
  public List<RevenueRecord> records(Slices slices, PageRequest page) {
    return data.records(slices, rule, now, page);
  }

  @Override
  public RecurringRevenue none() {
    return RecurringRevenue.NONE;
  }
}
