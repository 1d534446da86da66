package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.RecurringRevenue;
import io.rapport.metrics.domain.money.RecurringRule;
import io.rapport.metrics.domain.money.Retained;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.record.RevenueRecord;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Recurring revenue, by account (else by person), at the ends of times. */
public interface RecurringFacts {

  /** What became of it in each bucket that has begun. */
  Map<Cell, RecurringRevenue> revenue(
      Slices slices, RecurringRule rule, Retained retained, Instant now);

  List<Input> inputs(Slices slices, RecurringRule rule, Instant now);

  /** By name. */
  List<RevenueRecord> records(Slices slices, RecurringRule rule, Instant now, PageRequest page);
}
