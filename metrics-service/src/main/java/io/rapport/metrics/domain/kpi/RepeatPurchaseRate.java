package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.money.PurchaseRatio;
import io.rapport.statistics.Difference;
import io.rapport.statistics.Share;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How many buyers buy again. */
public record RepeatPurchaseRate() implements PurchaseKpi {

  private static final KpiDefinition DEFINITION =
      PurchaseKpi.defined(
          "repeat_purchase_rate",
          "Repeat purchase rate",
          Unit.PERCENT,
          "persons with two orders or more ÷ persons with one or more, in percent",
          Map.of(),
          Map.of());

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Set<PurchaseRatio> ratios() {
    return EnumSet.of(PurchaseRatio.REPEAT);
  }

  @Override
  public Measure measure(Ratios<PurchaseRatio> found) {
    return Measure.share(share(found), "nobody has ordered");
  }

  @Override
  public Difference difference(Ratios<PurchaseRatio> now, Ratios<PurchaseRatio> before) {
    return share(now).minus(share(before));
  }

  private static Share share(Ratios<PurchaseRatio> found) {
    var repeat = found.of(PurchaseRatio.REPEAT);
    return new Share(Math.round(repeat.sums().sumY()), repeat.count());
  }
}
