package io.rapport.metrics.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.metrics.application.port.Sealing.Step;
import io.rapport.metrics.domain.aim.Onboarding;
import io.rapport.metrics.domain.ingest.Batch;
import io.rapport.metrics.domain.ingest.LogEntry;
import io.rapport.metrics.domain.money.CurrencyRates;
import io.rapport.metrics.domain.money.MoneyRule;
import io.rapport.metrics.domain.money.MrrRule;
import io.rapport.metrics.domain.money.PurchaseRatio;
import io.rapport.metrics.domain.money.RecurringRule;
import io.rapport.metrics.domain.money.Retained;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.session.Doings;
import io.rapport.metrics.domain.session.SessionPreset;
import io.rapport.metrics.domain.session.SessionRule;
import io.rapport.metrics.domain.time.Calendar;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.metrics.domain.time.Period;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is added up of orders says what all of them say, of many buyers and of one every day. */
public abstract class SealedPurchasesContract {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 20);
  private static final int DAYS = 110;
  private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

  private static final SealingRule RULE =
      new SealingRule(
          new SessionRule(SessionPreset.DEFAULT, ZONE, Doings.ACTIONS, List.of()),
          Onboarding.DEFAULT);

  private static final MoneyRule MONEY =
      new MoneyRule("EUR", ZONE, new CurrencyRates(List.of()), MoneyRule.ORDERS);

  protected abstract AnalyticsStore store();

  @Test
  void sealed_orders_say_what_orders_say() {
    haveShop();

    seal();

    assertThat(answers("sealed")).isEqualTo(answers("never"));
  }

  @Test
  void orders_that_come_later_are_added_before_they_are_sealed_and_after() {
    haveShop();
    seal();

    append(more());

    assertThat(answers("sealed")).isEqualTo(answers("never"));
    seal();
    assertThat(answers("sealed")).isEqualTo(answers("never"));
  }

  @Test
  void what_is_too_large_to_be_multiplied_is_looked_at_one_by_one() {
    haveShop();
    append(Stream.of(order("large", 3, "b3", "\"revenue\":8000000000.5")));

    seal();

    assertThat(answers("sealed")).isEqualTo(answers("never"));
  }

  protected void haveShop() {
    append(shop());
  }

  protected void seal() {
    while (store().sealing().seal("sealed", RULE, 20) != Step.ALL_SEALED) {
      // Goes on until nothing is left.
    }
  }

  /**
   * Forty who come now and then, and one who comes every day; some give back, some say no amount.
   */
  private static Stream<Log.Draft> shop() {
    return Stream.of(
            IntStream.range(0, 200)
                .mapToObj(
                    n ->
                        order(
                            "o" + n,
                            n * 7 % DAYS,
                            "b" + n % 40 * 13 % 40,
                            n % 11 == 0 ? "\"tax\":1" : "\"revenue\":%d.25".formatted(n % 9))),
            IntStream.range(0, 103)
                .mapToObj(n -> order("r" + n, n, "regular", "\"revenue\":%d.1".formatted(n % 5))),
            IntStream.range(0, 9).mapToObj(n -> order("s" + n, n, "regular", "\"revenue\":3")),
            IntStream.range(0, 20)
                .mapToObj(n -> event("Order Refunded", "o" + n * 9, 104, "b1", "\"revenue\":2")),
            Stream.of(event("Order Cancelled", "o7", 109, "b2", "\"tax\":1")))
        .flatMap(drafts -> drafts);
  }

  /** Also who had too few days to be a regular becomes one, and who was one stays. */
  private static Stream<Log.Draft> more() {
    return Stream.of(
            IntStream.range(0, 102)
                .mapToObj(n -> order("m" + n, n, "b5", "\"revenue\":%d.75".formatted(n % 4))),
            IntStream.range(0, 12)
                .mapToObj(n -> event("Order Cancelled", "r" + n, 107, "regular", "\"tax\":1")),
            Stream.of(event("Order Refunded", "s1", 108, "b9", "\"revenue\":1")))
        .flatMap(drafts -> drafts);
  }

  private static Log.Draft order(String id, int day, String buyer, String amount) {
    return event("Order Completed", id, day, buyer, amount);
  }

  private static Log.Draft event(String name, String id, int day, String buyer, String amount) {
    var at = FIRST.plusDays(day).atTime(11, 30).atZone(ZONE).toInstant();
    return Log.track(name + id, name, at.toString())
        .user(buyer)
        .properties("{\"order_id\":\"%s\",%s}".formatted(id, amount));
  }

  private void append(Stream<Log.Draft> drafts) {
    var all = drafts.toList();
    for (var project : List.of("sealed", "never")) {
      var log = new Log();
      all.forEach(draft -> log.add(draft.in(project)));
      store().append(new Batch(List.<LogEntry>copyOf(log.entries()), Map.of()));
    }
  }

  /** All that is asked of orders that stand, by what was asked. */
  protected Map<String, Object> answers(String project) {
    var answers = new LinkedHashMap<String, Object>();
    var charges = new RecurringRule(MONEY, new MrrRule.Charges(Set.of(), Optional.empty()));
    try (var data = store().snapshot()) {
      for (var asked : slices(project)) {
        var named = asked.buckets().size() + " from " + asked.buckets().getFirst();
        for (var ratio : PurchaseRatio.values()) {
          answers.put(named + ratio, data.money().purchases(MONEY).sums(asked, ratio));
        }
        answers.put(named + " inputs", data.money().purchases(MONEY).inputs(asked));
        for (var retained : Retained.values()) {
          answers.put(
              named + retained, data.money().recurring().revenue(asked, charges, retained, LATER));
        }
        answers.put(named + " charges", data.money().recurring().inputs(asked, charges, LATER));
      }
    }
    return answers;
  }

  private static List<Slices> slices(String project) {
    var slices = new ArrayList<Slices>();
    for (var interval : List.of(Interval.DAY, Interval.WEEK, Interval.MONTH, Interval.TOTAL)) {
      for (int skipped : List.of(0, 13)) {
        var period = new Period(FIRST.plusDays(skipped), FIRST.plusDays(DAYS - 3), ZONE);
        slices.add(
            new Slices(
                project,
                List.of(),
                new Calendar(DayOfWeek.MONDAY).buckets(period, interval),
                Optional.empty()));
      }
    }
    return slices;
  }
}
