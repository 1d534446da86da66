package io.rapport.metrics.adapter.out.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.metrics.application.kpi.AnswerKpi;
import io.rapport.metrics.application.kpi.KpiQuestion;
import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.application.port.BusyTopics;
import io.rapport.metrics.application.port.ProjectSettings;
import io.rapport.metrics.application.port.SealingRule;
import io.rapport.metrics.domain.aim.Aims;
import io.rapport.metrics.domain.customer.CustomerRule;
import io.rapport.metrics.domain.ingest.LogPartition;
import io.rapport.metrics.domain.kpi.Catalogue;
import io.rapport.metrics.domain.kpi.Kpi;
import io.rapport.metrics.domain.kpi.KpiAnswer;
import io.rapport.metrics.domain.money.CurrencyRates;
import io.rapport.metrics.domain.money.MoneyRule;
import io.rapport.metrics.domain.money.MrrRule;
import io.rapport.metrics.domain.receipt.Receipts;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.record.RefusedRecord;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.RefusedSelection;
import io.rapport.metrics.domain.session.SessionPreset;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.metrics.domain.time.Period;
import io.rapport.metrics.domain.time.WorkingHours;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that a store has to say about {@link BusyTopics}. */
record Answers(
    List<KpiAnswer> kpis,
    Map<Cell, Receipts> receipts,
    List<RefusedRecord> refused,
    Map<String, Long> setAside,
    Map<LogPartition, Long> offsets) {

  private static final ProjectSettings SETTINGS =
      new ProjectSettings(
          ZoneId.of("Europe/Berlin"),
          DayOfWeek.MONDAY,
          SessionPreset.DEFAULT,
          Set.of("Order Completed"),
          Aims.DEFAULT,
          WorkingHours.UNSAID,
          new MoneyRule(
              "EUR", ZoneId.of("Europe/Berlin"), new CurrencyRates(List.of()), MoneyRule.ORDERS),
          CustomerRule.DEFAULT,
          MrrRule.DEFAULT,
          1);
  private static final LocalDate FIRST = LocalDate.ofInstant(BusyTopics.START, ZoneOffset.UTC);
  private static final Period PERIOD =
      new Period(FIRST.plusDays(7), FIRST.plusDays(BusyTopics.DAYS), SETTINGS.zone());
  private static final Period EVER =
      new Period(FIRST.minusYears(1), FIRST.plusYears(1), SETTINGS.zone());

  static SealingRule sealingRule() {
    return SETTINGS.sealingRule();
  }

  static Answers of(AnalyticsStore store) {
    var answerKpi =
        new AnswerKpi(store, InstantSource.fixed(EVER.span().end().toInstant().minusMillis(1)));
    var kpis = Catalogue.all().stream().map(Answers::question).map(answerKpi::answer).toList();
    try (var data = store.snapshot()) {
      return new Answers(
          kpis,
          data.receipts("shop", List.of(EVER.span())),
          data
              .refused(
                  new RefusedSelection("shop", EVER.span(), Optional.empty(), Optional.empty()),
                  new PageRequest(Optional.empty(), 500))
              .stream()
              .sorted(Comparator.comparing(refused -> refused.position().offset()))
              .toList(),
          store.setAside(),
          store.offsets());
    }
  }

  /** Sums of fractions may differ by the order in which they were added up. */
  static void assertSame(Object found, Object expected) {
    assertThat(found)
        .usingRecursiveComparison()
        .withComparatorForType(
            (one, other) -> Math.abs(one - other) < 1e-9 ? 0 : Double.compare(one, other),
            Double.class)
        .isEqualTo(expected);
  }

  private static KpiQuestion question(Kpi kpi) {
    var intervals = kpi.definition().intervals();
    return new KpiQuestion(
        "shop",
        SETTINGS,
        kpi,
        PERIOD,
        intervals.contains(Interval.DAY) ? Interval.DAY : intervals.iterator().next(),
        List.of(),
        Optional.empty(),
        true);
  }
}
