package io.rapport.metrics.domain.kpi;

import static io.rapport.metrics.domain.selection.Dimension.Derived.OF_VISITS;
import static java.math.MathContext.DECIMAL64;

import io.rapport.metrics.domain.money.Movement;
import io.rapport.metrics.domain.money.MrrRule;
import io.rapport.metrics.domain.money.Retained;
import io.rapport.metrics.domain.money.RevenueBridge;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.statistics.Difference;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A KPI of what is left of the recurring revenue that was there at the start of a time. */
public sealed interface RevenueRetentionKpi extends Kpi, Measured<RecurringRevenue>
    permits NetRevenueRetention, GrossRevenueRetention {

  /** What is recurring revenue. */
  MrrRule mrr();

  /** What of it counts as kept. */
  Retained retained();

  /** The same of all accounts. */
  BigDecimal kept(RevenueBridge bridge);

  @Override
  default Map<String, String> parameters() {
    return mrr().told();
  }

  /** The share, and beside it the bridge from start to end. */
  @Override
  default Measure measure(RecurringRevenue found) {
    var start = found.bridge().atStart();
    return new Measure(
        Unit.PERCENT,
        percent(kept(found.bridge()), start.opening()),
        OptionalLong.empty(),
        OptionalLong.empty(),
        start.accounts(),
        found.kept().times(100).interval95(),
        figures(found),
        start.accounts() == 0
            ? Optional.of("nobody had recurring revenue at the start")
            : Optional.empty());
  }

  @Override
  default Difference difference(RecurringRevenue now, RecurringRevenue before) {
    return now.kept().times(100).pointsFrom(before.kept().times(100));
  }

  /** Such a KPI in words. */
  static KpiDefinition defined(String id, String name, String formula) {
    return new KpiDefinition(
        id,
        name,
        Unit.PERCENT,
        1,
        formula
            + ", in percent, over the accounts (else persons) with recurring revenue at the start; from the moment"
            + " before the time to the one after it, whatever was between; a subscription brings what its events say"
            + " last, at both ends at the rates of the last day; charges bring what is paid in the month before the"
            + " first day and in the month of the last one, less what was given back; a subscription of a row, or of"
            + " a filter, is what it said of itself at the start, a new one at the end",
        List.of("subscription events, or charges and their refunds, as mrr is defined"),
        EnumSet.range(Interval.DAY, Interval.TOTAL),
        OF_VISITS,
        true,
        Map.of(
            "start", "recurring revenue at the start",
            "expansion", "what accounts that had some have more at the end",
            "contraction", "what accounts that still have some have less",
            "churned", "what accounts had that have none any more",
            "new", "what accounts have that had none",
            "end", "start + expansion − contraction − churned + new",
            "unconverted",
                "what is in currencies without a rate at the start, and how many subscriptions or charges; the amount"
                    + " where it is one currency, and each currency's as unconverted_<currency>",
            "unreadable", "subscriptions or charges whose last amount is none"),
        Map.of(
            "mrr",
            "{from: subscription|charges, events, property}; as the project has it unless given, else subscription"
                + " by the property mrr; charges are the project's orders unless events are named"));
  }

  private Map<String, Figure> figures(RecurringRevenue found) {
    var bridge = found.bridge();
    var figures = new HashMap<>(UnconvertedFigures.of(found.unconverted()));
    figures.put("start", money(bridge.atStart().opening(), bridge.atStart().accounts()));
    figures.put("expansion", moved(bridge, Movement.EXPANSION));
    figures.put("contraction", moved(bridge, Movement.CONTRACTION));
    figures.put("churned", moved(bridge, Movement.CHURNED));
    figures.put("new", moved(bridge, Movement.NEW));
    figures.put(
        "end",
        money(
            bridge.all().closing(),
            bridge.all().accounts() - bridge.of(Movement.CHURNED).accounts()));
    figures.put("unreadable", Figure.count(things(), found.unreadable()));
    return figures;
  }

  private Unit things() {
    return switch (mrr()) {
      case MrrRule.Subscriptions _ -> Unit.SUBSCRIPTIONS;
      case MrrRule.Charges _ -> Unit.ORDERS;
    };
  }

  private static Figure moved(RevenueBridge bridge, Movement movement) {
    return money(bridge.of(movement).gap(), bridge.of(movement).accounts());
  }

  private static Figure money(BigDecimal amount, long accounts) {
    return Figure.money(Optional.of(amount), accounts);
  }

  private static Optional<Double> percent(BigDecimal kept, BigDecimal opening) {
    return opening.signum() == 0
        ? Optional.empty()
        : Optional.of(kept.scaleByPowerOfTen(2).divide(opening, DECIMAL64).doubleValue());
  }
}
