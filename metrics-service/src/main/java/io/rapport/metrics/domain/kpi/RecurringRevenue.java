package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.money.RevenueBridge;
import io.rapport.statistics.RatioOfSums;
import java.util.Map;

/**
 * What became of recurring revenue, in the project's currency.
 *
 * @param kept for each account that had some at the start what counts as kept, over that
 * @param unconverted what is in currencies without a rate, at the start, by currency
 * @param unreadable subscriptions or charges whose amount is none
 */
public record RecurringRevenue(
    RevenueBridge bridge,
    RatioOfSums kept,
    Map<String, Takings.Paid> unconverted,
    long unreadable) {

  /** Nothing at all. */
  public static final RecurringRevenue NONE =
      new RecurringRevenue(RevenueBridge.NONE, RatioOfSums.NONE, Map.of(), 0);

  public RecurringRevenue {
    unconverted = Map.copyOf(unconverted);
  }
}
