package io.rapport.metrics.application.port;

import static io.rapport.metrics.application.port.Log.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.RecurringRevenue;
import io.rapport.metrics.domain.kpi.Takings.Paid;
import io.rapport.metrics.domain.money.CurrencyRates;
import io.rapport.metrics.domain.money.CurrencyRates.Rate;
import io.rapport.metrics.domain.money.MoneyRule;
import io.rapport.metrics.domain.money.Movement;
import io.rapport.metrics.domain.money.MrrRule;
import io.rapport.metrics.domain.money.RecurringRule;
import io.rapport.metrics.domain.money.Retained;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.record.RevenueRecord;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Filter;
import io.rapport.metrics.domain.selection.Key;
import io.rapport.metrics.domain.selection.Operator;
import io.rapport.metrics.domain.selection.Slices;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every store makes of subscriptions and charges in January. */
public abstract class RecurringContract extends StoreContract {

  private static final String BEFORE = "2025-12-15T12:00:00Z";
  private static final String WITHIN = "2026-01-15T12:00:00Z";
  private static final String LATER = "2026-01-20T12:00:00Z";

  private static final MoneyRule EUROS =
      new MoneyRule(
          "EUR",
          BERLIN,
          new CurrencyRates(
              List.of(
                  new Rate("USD", LocalDate.of(2025, 1, 1), new BigDecimal("0.5")),
                  new Rate("USD", LocalDate.of(2026, 1, 10), new BigDecimal("0.9")))),
          MoneyRule.ORDERS);

  private final Log log = new Log();
  private MrrRule mrr = MrrRule.DEFAULT;
  private boolean isTold;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          100  | 100    | UNCHANGED   | 100
          100  | 100.10 | EXPANSION   | 100.10
          100  | 99.9   | CONTRACTION | 99.9
          100  | 0      | CHURNED     | 0
          0    | 7      | NEW         | 7
          """)
  void what_becomes_of_revenue_is_seen_at_both_ends(
      String before, String after, Movement movement, BigDecimal closing) {
    says("Started", "1", BEFORE, "\"mrr\":" + before);
    says("Updated", "1", WITHIN, "\"mrr\":" + after);

    var ends = january().bridge().of(movement);

    assertThat(ends.accounts()).isEqualTo(1);
    assertThat(ends.opening()).isEqualByComparingTo(before);
    assertThat(ends.closing()).isEqualByComparingTo(closing);
  }

  /** A sender that breaks is no customer who goes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -5
          1e300
          "a lot"
          1000000000000
          {}
          """)
  void what_is_no_amount_changes_nothing_and_is_counted(String amount) {
    says("Started", "1", BEFORE, "\"mrr\":100");
    says("Updated", "1", WITHIN, "\"mrr\":" + amount);
    says("Started", "never readable", BEFORE, "\"mrr\":" + amount);
    says("Started", "says nothing", BEFORE, "\"plan\":\"pro\"");

    var found = january();

    assertThat(found.bridge().all().accounts()).isEqualTo(1);
    assertThat(found.bridge().of(Movement.UNCHANGED).closing()).isEqualByComparingTo("100");
    assertThat(found.unreadable()).isEqualTo(3);
  }

  @Test
  void an_event_that_says_no_amount_leaves_it_as_it_was() {
    says("Started", "1", BEFORE, "\"mrr\":100,\"currency\":\"USD\"");
    says("Updated", "1", WITHIN, "\"plan\":\"pro\"");

    assertThat(january().bridge().of(Movement.UNCHANGED).closing()).isEqualByComparingTo("90");
  }

  @Test
  void what_is_cancelled_twice_is_gone_once() {
    says("Started", "1", BEFORE, "\"mrr\":100");
    says("Cancelled", "1", WITHIN, "\"mrr\":100");
    says("Cancelled", "1", LATER, "\"mrr\":100");

    assertThat(january().bridge().of(Movement.CHURNED).gap()).isEqualByComparingTo("100");
  }

  /** As it makes a customer again. */
  @Test
  void what_is_updated_after_it_was_cancelled_runs_again() {
    says("Started", "1", BEFORE, "\"mrr\":100");
    says("Cancelled", "1", WITHIN, "\"reason\":\"price\"");
    says("Updated", "1", LATER, "\"mrr\":60");

    assertThat(january().bridge().of(Movement.CONTRACTION).gap()).isEqualByComparingTo("40");
  }

  /** Nobody is lost and nobody won by it. */
  @Test
  void what_moves_to_another_account_is_that_ones_throughout() {
    log.add(of("1", "anna", "Started", BEFORE, "\"mrr\":100").context("{\"groupId\":\"acme\"}"));
    log.add(of("1", "otto", "Updated", WITHIN, "\"mrr\":100").context("{\"groupId\":\"bolt\"}"));

    assertThat(records())
        .extracting(RevenueRecord::account, RevenueRecord::movement)
        .containsExactly(tuple(Optional.of("bolt"), Movement.UNCHANGED));
  }

  /** Whatever its person has joined. */
  @Test
  void the_row_of_an_account_is_that_of_its_subscriptions() {
    log.add(of("1", "anna", "Started", BEFORE, "\"mrr\":100").context("{\"groupId\":\"acme\"}"));
    log.add(of("2", "anna", "Started", BEFORE, "\"mrr\":10").context("{\"groupId\":\"bolt\"}"));
    var account = new Dimension.Account();
    var acme = new Filter(account, Operator.EQ, List.of("acme"));

    var rows = revenue(slices(List.of(), Optional.of(account)));

    assertThat(rows).containsOnlyKeys(cell(Key.of("acme")), cell(Key.of("bolt")));
    assertThat(revenue(slices(List.of(acme), Optional.empty())).get(cell(Key.NONE)))
        .isEqualTo(rows.get(cell(Key.of("acme"))));
  }

  /** 100 USD are 90 EUR at both ends, since the last day's rate is 0.9. */
  @Test
  void an_exchange_rate_moves_nothing() {
    says("Started", "1", BEFORE, "\"mrr\":100,\"currency\":\"usd\"");

    assertThat(january().bridge().of(Movement.UNCHANGED).opening()).isEqualByComparingTo("90");
  }

  @Test
  void what_has_no_rate_at_one_end_is_in_no_number_and_stands_apart() {
    says("Started", "1", BEFORE, "\"mrr\":100");
    says("Updated", "1", WITHIN, "\"mrr\":9000,\"currency\":\"JPY\"");
    says("Started", "2", BEFORE, "\"mrr\":500,\"currency\":\"JPY\"");

    var found = january();

    assertThat(found.bridge().all().accounts()).isZero();
    assertThat(found.unconverted())
        .containsExactly(Map.entry("JPY", new Paid(Optional.of(new BigDecimal("500.000000")), 2)));
  }

  /** acme's subscriptions grow by 50 and shrink by 30, which is 20 more for the account. */
  @Test
  void an_account_counts_as_one_whatever_its_subscriptions_do() {
    for (var id : List.of("1", "2")) {
      log.add(of(id, "anna", "Started", BEFORE, "\"mrr\":100").context("{\"groupId\":\"acme\"}"));
    }
    says("Updated", "1", WITHIN, "\"mrr\":150");
    says("Updated", "2", WITHIN, "\"mrr\":70");

    var bridge = january().bridge();

    assertThat(bridge.of(Movement.EXPANSION).gap()).isEqualByComparingTo("20");
    assertThat(bridge.keptAtMost()).isEqualByComparingTo("200");
  }

  @Test
  void an_upgrade_stays_in_the_row_of_the_plan_before() {
    says("Started", "1", BEFORE, "\"mrr\":10,\"plan\":\"basic\"");
    says("Updated", "1", WITHIN, "\"mrr\":30,\"plan\":\"pro\"");
    says("Started", "2", BEFORE, "\"mrr\":50,\"plan\":\"pro\"");
    says("Cancelled", "2", WITHIN, "\"reason\":\"none\"");
    says("Started", "3", WITHIN, "\"mrr\":70,\"plan\":\"pro\"");
    var plan = new Dimension.Property("plan");

    var rows = revenue(slices(List.of(), Optional.of(plan)));
    var basic =
        revenue(slices(List.of(new Filter(plan, Operator.EQ, List.of("basic"))), Optional.empty()));

    assertThat(rows).containsOnlyKeys(cell(Key.of("basic")), cell(Key.of("pro")));
    assertThat(rows.get(cell(Key.of("basic"))).bridge().of(Movement.EXPANSION).gap())
        .isEqualByComparingTo("20");
    assertThat(rows.get(cell(Key.of("pro"))).bridge().movements())
        .containsOnlyKeys(Movement.CHURNED, Movement.NEW);
    assertThat(basic.get(cell(Key.NONE))).isEqualTo(rows.get(cell(Key.of("basic"))));
  }

  /** December: 30 + 20, of which 5 come back; January: 60. November and February do not count. */
  @Test
  void charges_are_added_up_by_calendar_month() {
    mrr = new MrrRule.Charges(Set.of(), Optional.empty());
    // In Berlin it is December already.
    charged("1", "2025-11-30T23:00:00Z", "\"revenue\":30");
    charged("2", "2025-12-31T22:59:59Z", "\"revenue\":20");
    charged("3", "2026-01-31T22:59:59Z", "\"revenue\":60");
    charged("4", "2025-11-30T22:59:59Z", "\"revenue\":1000");
    charged("5", "2026-01-31T23:00:00Z", "\"revenue\":1000");
    log.add(
        track("r", "Order Refunded", "2026-03-01T12:00:00Z")
            .user("anna")
            .properties("{\"order_id\":\"1\",\"total\":5}"));

    var ends = january().bridge().of(Movement.EXPANSION);

    assertThat(ends.opening()).isEqualByComparingTo("45");
    assertThat(ends.closing()).isEqualByComparingTo("60");
  }

  @Test
  void charges_have_events_and_an_amount_of_their_own() {
    mrr = new MrrRule.Charges(Set.of("Invoice Paid"), Optional.of("amount"));
    charged("1", BEFORE, "\"revenue\":1000,\"amount\":1000");
    for (var at : List.of(BEFORE, WITHIN)) {
      log.add(
          track("i" + at, "Invoice Paid", at)
              .user("anna")
              .properties("{\"revenue\":7,\"amount\":\"12.5\",\"total\":1}"));
    }

    assertThat(january().bridge().of(Movement.UNCHANGED).opening()).isEqualByComparingTo("12.5");
  }

  @Test
  void the_events_behind_are_those_of_what_is_there_at_one_end() {
    says("Started", "1", BEFORE, "\"mrr\":100");
    says("Cancelled", "1", WITHIN, "\"reason\":\"none\"");
    says("Started", "gone before", "2025-10-01T12:00:00Z", "\"mrr\":100");
    says("Cancelled", "gone before", "2025-11-01T12:00:00Z", "\"mrr\":100");
    says("Started", "comes later", "2026-02-01T12:00:00Z", "\"mrr\":100");

    List<Input> inputs = asked(data -> data.inputs(slices(), rule(), Instant.MAX));

    assertThat(inputs)
        .extracting(Input::name, Input::count)
        .containsExactly(tuple("Subscription Cancelled", 1L), tuple("Subscription Started", 1L));
  }

  @Test
  void what_has_not_begun_has_no_number() {
    says("Started", "1", BEFORE, "\"mrr\":100");

    Map<Cell, RecurringRevenue> before =
        asked(
            data ->
                data.revenue(
                    slices(), rule(), Retained.NET, Instant.parse("2025-12-31T00:00:00Z")));

    assertThat(before).isEmpty();
  }

  private void says(String what, String id, String at, String properties) {
    log.add(of(id, "of " + id, what, at, properties));
  }

  private static Log.Draft of(String id, String user, String what, String at, String properties) {
    return track(id + what + at, "Subscription " + what, at)
        .user(user)
        .properties("{\"subscription_id\":\"" + id + "\"," + properties + "}");
  }

  private void charged(String order, String at, String properties) {
    log.add(
        track(order, "Order Completed", at)
            .user("anna")
            .properties("{\"order_id\":\"" + order + "\"," + properties + "}"));
  }

  private RecurringRevenue january() {
    return revenue(slices()).getOrDefault(cell(Key.NONE), RecurringRevenue.NONE);
  }

  private Map<Cell, RecurringRevenue> revenue(Slices slices) {
    return asked(data -> data.revenue(slices, rule(), Retained.NET, Instant.MAX));
  }

  private List<RevenueRecord> records() {
    return asked(
        data ->
            data.records(slices(), rule(), Instant.MAX, new PageRequest(Optional.empty(), 100)));
  }

  private <T> T asked(Function<RecurringFacts, T> question) {
    if (!isTold) {
      store().append(log.batch());
      isTold = true;
    }
    return read(data -> question.apply(data.money().recurring()));
  }

  private RecurringRule rule() {
    return new RecurringRule(EUROS, mrr);
  }

  private static Slices slices() {
    return total("2026-01-01", "2026-01-31");
  }

  private static Slices slices(List<Filter> filters, Optional<Dimension> breakdown) {
    return new Slices("shop", filters, slices().buckets(), breakdown);
  }

  private static Cell cell(Key key) {
    return new Cell(0, key);
  }
}
