package io.rapport.metrics.application.port;

import static io.rapport.metrics.application.port.Log.track;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.metrics.domain.kpi.ExactRatio;
import io.rapport.metrics.domain.kpi.Takings;
import io.rapport.metrics.domain.money.CurrencyRates;
import io.rapport.metrics.domain.money.CurrencyRates.Rate;
import io.rapport.metrics.domain.money.MoneyRule;
import io.rapport.metrics.domain.money.PurchaseRatio;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Key;
import io.rapport.metrics.domain.selection.Slices;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How every store makes orders of events. */
public abstract class MoneyContract extends StoreContract {

  private static final MoneyRule EUROS =
      new MoneyRule(
          "EUR",
          BERLIN,
          new CurrencyRates(
              List.of(new Rate("USD", LocalDate.of(2026, 1, 2), new BigDecimal("0.9")))),
          MoneyRule.ORDERS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "revenue":0.1, "subtotal":9, "total":9                    | 0.1
          "subtotal":10, "discount":2.5, "total":99                 | 7.5
          "subtotal":10                                             | 10
          "total":20, "shipping":3, "tax":"1.40"                    | 15.6
          "revenue":"", "total":20                                  | 20
          "revenue":123456789.012345                                       | 123456789.012345
          "revenue":"999999999999.999999"                           | 999999999999.999999
          """)
  void an_amount_is_the_first_of_three_that_is_there(String properties, BigDecimal amount) {
    sold("{" + properties + "}");

    assertThat(takings("2026-01-01").gross()).isEqualByComparingTo(amount);
  }

  @Test
  void an_order_is_dated_by_its_first_event_and_has_its_last_values() {
    store()
        .append(
            new Log()
                .add(order("3", "Order Updated", "2026-01-03T12:00:00Z", "\"revenue\":30"))
                .add(order("1", "Order Completed", "2026-01-01T12:00:00Z", "\"revenue\":10"))
                .add(order("2", "Order Completed", "2026-01-02T12:00:00Z", "\"revenue\":20"))
                .add(order("4", "Order Updated", "2026-01-04T12:00:00Z", "\"status\":\"sent\""))
                .batch());

    assertThat(takings("2026-01-01").gross()).isEqualByComparingTo("30");
    assertThat(takings("2026-01-02")).isEqualTo(Takings.NONE);
    assertThat(records("2026-01-01")).hasSize(4);
  }

  @Test
  void an_update_alone_is_no_order() {
    store()
        .append(
            new Log()
                .add(order("1", "Order Updated", "2026-01-01T12:00:00Z", "\"revenue\":30"))
                .batch());

    assertThat(takings("2026-01-01")).isEqualTo(Takings.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Order Refunded  | "revenue":40                       | 40
          Refunded Order  | "total":-40                        | 40
          Order Refunded  | "revenue":400                      | 100
          Order Refunded  | "reason":"broken"                  | 100
          Order Refunded  | "revenue":"nothing"                | 0
          Order Refunded  | "revenue":50, "currency":"USD"     | 45
          Order Refunded  | "revenue":50, "currency":"JPY"     | 0
          Order Cancelled | "revenue":1                        | 100
          """)
  void what_is_given_back_is_what_the_event_says_up_to_the_order(
      String event, String properties, BigDecimal refunds) {
    store()
        .append(
            new Log()
                .add(order("1", "Order Completed", "2026-01-02T12:00:00Z", "\"revenue\":100"))
                .add(order("2", event, "2026-01-03T12:00:00Z", properties))
                .batch());

    assertThat(takings("2026-01-03").refunds()).isEqualByComparingTo(refunds);
    assertThat(takings("2026-01-02").gross()).isEqualByComparingTo("100");
  }

  @Test
  void a_refund_counts_for_itself_where_its_order_is_not_known() {
    store()
        .append(
            new Log()
                .add(order("1", "Order Refunded", "2026-01-03T12:00:00Z", "\"total\":7"))
                .batch());

    assertThat(takings("2026-01-03").refunds()).isEqualByComparingTo("7");
  }

  /** The first rate holds from midnight in Berlin on, which is 23:00 in UTC. */
  @Test
  void a_rate_holds_from_its_day_on() {
    store()
        .append(
            new Log()
                .add(dollars("1", "2026-01-01T22:59:59Z"))
                .add(dollars("2", "2026-01-01T23:00:00Z"))
                .batch());

    assertThat(takings("2026-01-01").unconverted())
        .containsExactly(
            Map.entry(
                "USD", new Takings.Paid(Optional.of(new BigDecimal("10.0000000000000000")), 1)));
    assertThat(takings("2026-01-02").gross()).isEqualByComparingTo("9");
  }

  /** What somebody sends as a currency does not become a figure of its own without end. */
  @Test
  void strange_currencies_are_one() {
    var log = new Log();
    for (int n = 0; n < 30; n++) {
      var currency = n < 5 ? "¤" + n : "X" + (char) ('A' + n % 26) + (char) ('A' + n / 26);
      log.add(
          track("m" + n, "Order Completed", "2026-01-01T12:00:00Z")
              .user("anna")
              .properties("{\"revenue\":1,\"currency\":\"" + currency + "\"}"));
    }
    store().append(log.batch());

    var unconverted = takings("2026-01-01").unconverted();

    assertThat(unconverted).hasSize(21);
    assertThat(unconverted.get("OTHER")).isEqualTo(new Takings.Paid(Optional.empty(), 10));
  }

  /** anna keeps 70 of 100 and 50, bob's only order is cancelled, eve's is given back wholly. */
  @Test
  void only_orders_that_stand_are_purchases() {
    store()
        .append(
            new Log()
                .add(bought("1", "anna", "1", "100"))
                .add(bought("2", "anna", "2", "50"))
                .add(order("3", "Order Refunded", "2026-03-03T12:00:00Z", "\"total\":30"))
                .add(bought("4", "bob", "4", "10"))
                .add(
                    track("5", "Order Cancelled", "2026-02-03T12:00:00Z")
                        .properties("{\"order_id\":4}"))
                .add(bought("6", "eve", "6", "10"))
                .add(
                    track("7", "Order Refunded", "2026-02-03T12:00:00Z")
                        .properties("{\"order_id\":6,\"total\":10}"))
                .batch());

    var value = purchases(PurchaseRatio.VALUE);
    assertThat(value.sum()).isEqualByComparingTo("120");
    assertThat(value.sums().sumX()).isEqualTo(2);
    assertThat(purchases(PurchaseRatio.FREQUENCY).sums().value()).contains(2.0);
    assertThat(purchases(PurchaseRatio.REPEAT).sums().value()).contains(1.0);
    assertThat(purchases(PurchaseRatio.PER_BUYER).sums().value()).contains(120.0);
  }

  /**
   * Amounts of which the squares differ in their last digits when they are added up as fractions.
   */
  @Test
  void sums_say_the_same_in_whatever_order_orders_came() {
    var amounts = new ArrayList<String>();
    for (int n = 1; n <= 60; n++) {
      amounts.add(n + "." + 7919 * n % 1_000_000);
    }

    appendAll("asc", amounts);
    appendAll("desc", amounts.reversed());

    for (var ratio : PurchaseRatio.values()) {
      assertThat(purchases("asc", ratio)).isEqualTo(purchases("desc", ratio));
    }
  }

  @Test
  void the_largest_amounts_there_are_can_be_squared() {
    appendAll("shop", Collections.nCopies(40, "\"999999999999.999999\""));

    var value = purchases("shop", PurchaseRatio.VALUE);

    assertThat(value.sum()).isEqualByComparingTo("39999999999999.99996");
    assertThat(value.sums().sumYY()).isEqualTo(40 * 999999999999.999999 * 999999999999.999999);
  }

  private void appendAll(String project, List<String> amounts) {
    var log = new Log();
    for (int n = 0; n < amounts.size(); n++) {
      log.add(bought("m" + n, "buyer" + n, "\"o" + n + "\"", amounts.get(n)).in(project));
    }
    store().append(log.batch());
  }

  private ExactRatio purchases(String project, PurchaseRatio ratio) {
    var day = day("2026-01-01");
    var slices = new Slices(project, List.of(), day.buckets(), Optional.empty());
    return read(data -> data.money().purchases(EUROS).sums(slices, ratio))
        .getOrDefault(new Cell(0, Key.NONE), ExactRatio.NONE);
  }

  private void sold(String properties) {
    store()
        .append(
            new Log()
                .add(
                    track("1", "Order Completed", "2026-01-01T12:00:00Z")
                        .user("anna")
                        .properties(properties))
                .batch());
  }

  /** Something about order 1. */
  private static Log.Draft order(String messageId, String event, String at, String properties) {
    return track(messageId, event, at)
        .user("anna")
        .properties("{\"order_id\":\"1\"," + properties + "}");
  }

  private static Log.Draft dollars(String messageId, String at) {
    return track(messageId, "Order Completed", at)
        .user("anna")
        .properties("{\"revenue\":10,\"currency\":\"USD\"}");
  }

  private static Log.Draft bought(String messageId, String user, String order, String revenue) {
    return track(messageId, "Order Completed", "2026-01-01T12:00:00Z")
        .user(user)
        .properties("{\"order_id\":" + order + ",\"revenue\":" + revenue + "}");
  }

  private Takings takings(String date) {
    try (var data = store().snapshot()) {
      return data.money()
          .takings(day(date), EUROS)
          .getOrDefault(new Cell(0, Key.NONE), Takings.NONE);
    }
  }

  private List<EventRecord> records(String date) {
    try (var data = store().snapshot()) {
      return data.money().records(day(date), EUROS, new PageRequest(Optional.empty(), 100));
    }
  }

  private ExactRatio purchases(PurchaseRatio ratio) {
    return purchases("shop", ratio);
  }

  private static Slices day(String date) {
    return total(date, date);
  }
}
