package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.Takings;
import io.rapport.metrics.domain.money.MoneyRule;
import io.rapport.metrics.domain.money.PurchaseRatio;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Orders, each one whatever number of events told of it, and what was given back of them. */
public interface MoneyFacts {

  /** The orders that were paid in each bucket, and the refunds that were made in it. */
  Map<Cell, Takings> takings(Slices slices, MoneyRule rule);

  List<Input> inputs(Slices slices, MoneyRule rule);

  List<EventRecord> records(Slices slices, MoneyRule rule, PageRequest page);

  /** The orders of each bucket that were neither cancelled nor wholly given back since. */
  RatioFacts<PurchaseRatio> purchases(MoneyRule rule);

  /** What comes again every month. */
  RecurringFacts recurring();

  /**
   * Who has ordered.
   *
   * @param now later days have not come
   */
  BuyerFacts buyers(MoneyRule rule, Instant now);
}
