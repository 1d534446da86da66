package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.RiskFacts;
import io.rapport.metrics.application.port.RiskRule;
import io.rapport.metrics.domain.prediction.BuyerHistory;
import io.rapport.metrics.domain.prediction.Risk;
import io.rapport.metrics.domain.prediction.RiskCounts;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.record.RiskRecord;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.survey.Stance;
import io.rapport.metrics.domain.time.Span;
import io.rapport.statistics.purchase.BetaGeometric;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Puts together what says that somebody is about to leave; of each time once. */
final class RiskQueries implements RiskFacts {

  private final Reading reading;
  private final EngagementQueries engagement;
  private final MoneyQueries money;
  private final RiskRule rule;
  private @Nullable Span judged;

  RiskQueries(Reading reading, EngagementQueries engagement, MoneyQueries money, RiskRule rule) {
    this.reading = reading;
    this.engagement = engagement;
    this.money = money;
    this.rule = rule;
  }

  @Override
  public Map<Cell, RiskCounts> counts(Slices slices, Optional<BetaGeometric> buying) {
    judge(slices, buying);
    return reading.cells(
        persons("risks", slices).set("probably", Risk.PROBABLY).set("fell", Risk.FELL),
        Counts::risks);
  }

  @Override
  public List<RiskRecord> records(Slices slices, Optional<BetaGeometric> buying, PageRequest page) {
    judge(slices, buying);
    return reading.list(Selected.paged(persons("risks.records", slices), page), Records::risk);
  }

  /** They are gone with the connection. */
  private void judge(Slices slices, Optional<BetaGeometric> buying) {
    var span = slices.buckets().getLast();
    if (span.equals(judged)) {
      return;
    }
    var before = span.before();
    engagement.weigh(
        new Slices(slices.project(), List.of(), List.of(before, span), Optional.empty()),
        rule.engagement(),
        rule.sessions(),
        rule.now());
    money.buyers(rule.money(), rule.now()).find(slices);
    var selection = Selection.ofOrders(List.of(), slices);
    var answer = selection.column(new Dimension.Answered(Stance.NPS, OptionalInt.empty()));
    reading.run(
        Selected.by(selection, "risks.judged", slices)
            .with("answer", answer)
            .set("since", Selected.millis(before.start())));
    reading.run(chances(buying));
    judged = span;
  }

  /** How likely it is that those who bought again have not left, told once for each history. */
  private Query chances(Optional<BetaGeometric> buying) {
    var histories =
        buying.isEmpty()
            ? List.<BuyerHistory>of()
            : reading.list(
                Query.named("risks.histories"),
                row ->
                    new BuyerHistory(
                        row.getInt("frequency"), row.getInt("last_day"), row.getInt("age"), 0, 0));
    return Query.named("risks.made")
        .set("frequencies", numbers(histories, BuyerHistory::frequency))
        .set("last_days", numbers(histories, BuyerHistory::lastDay))
        .set("ages", numbers(histories, BuyerHistory::age))
        .set(
            "chances",
            new Query.Doubles(
                buying.stream()
                    .flatMap(
                        model ->
                            histories.stream()
                                .map(history -> model.probabilityAlive(history.purchases())))
                    .toList()))
        .set("detractor", Risk.DETRACTOR);
  }

  private static Query persons(String name, Slices slices) {
    return Selected.by(Selection.ofOrders(List.of(), slices), name, slices);
  }

  private static Query.Longs numbers(
      List<BuyerHistory> histories, ToLongFunction<BuyerHistory> number) {
    return new Query.Longs(histories.stream().map(number::applyAsLong).toList());
  }
}
