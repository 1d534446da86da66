package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.customer.CustomerCounts;
import io.rapport.metrics.domain.customer.CustomerRule;
import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.statistics.Difference;
import io.rapport.statistics.Share;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A KPI of those who are customers at the start of a time. */
public sealed interface CustomerKpi extends Kpi, Measured<CustomerCounts>
    permits CustomerRetentionRate, ChurnRate {

  /** Who is one. */
  CustomerRule rule();

  /** Those at the start of whom it is the share. */
  Share share(CustomerCounts customers);

  @Override
  default Map<String, String> parameters() {
    return rule().told();
  }

  @Override
  default Measure measure(CustomerCounts customers) {
    var share = share(customers);
    return new Measure(
        Unit.PERCENT,
        share.percent(),
        OptionalLong.of(share.hits()),
        OptionalLong.of(share.n()),
        share.n(),
        share.interval95(),
        Map.of(
            "at_start", Figure.count(Unit.PERSONS, customers.atStart()),
            "at_end", Figure.count(Unit.PERSONS, customers.atEnd()),
            "new", Figure.count(Unit.PERSONS, customers.won()),
            "lost", Figure.count(Unit.PERSONS, customers.lost())),
        share.n() == 0 ? Optional.of("nobody was a customer at the start") : Optional.empty());
  }

  @Override
  default Difference difference(CustomerCounts now, CustomerCounts before) {
    return share(now).minus(share(before));
  }

  /** Such a KPI in words. */
  static KpiDefinition defined(String id, String name, String formula) {
    return new KpiDefinition(
        id,
        name,
        Unit.PERCENT,
        1,
        formula
            + "; the start is the moment before the time, the end the one after it, of an unfinished time the end of"
            + " today; broken down, a customer of a row is who is one by the events of that row",
        List.of("subscription events, orders or active events, as the customer is defined"),
        EnumSet.range(Interval.DAY, Interval.TOTAL),
        DIMENSIONS,
        true,
        Map.of(
            "at_start", "customers at the start",
            "at_end", "customers at the end",
            "new", "customers at the end who were none at the start",
            "lost", "customers at the start who are none at the end"),
        Map.of(
            "customer",
            "{by: subscription|purchase|activity, windowDays, events}; as the project has it unless given, else"
                + " purchase in 365 days; activity has 30 days unless said"));
  }

  /** What events say of themselves. */
  Set<Dimension.Derived> DIMENSIONS = PersonKpi.DIMENSIONS;
}
