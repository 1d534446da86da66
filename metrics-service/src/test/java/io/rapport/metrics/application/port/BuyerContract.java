package io.rapport.metrics.application.port;

import static io.rapport.metrics.application.port.Log.track;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.metrics.domain.money.CurrencyRates;
import io.rapport.metrics.domain.money.MoneyRule;
import io.rapport.metrics.domain.prediction.Buyer;
import io.rapport.metrics.domain.prediction.BuyerHistory;
import io.rapport.metrics.domain.prediction.HeldBack;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.record.Place;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.statistics.purchase.Spending;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** How every store tells who bought when. */
public abstract class BuyerContract extends StoreContract {

  private static final MoneyRule EUROS =
      new MoneyRule("EUR", BERLIN, CurrencyRates.NONE, MoneyRule.ORDERS);

  private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");
  private static final PageRequest ALL = new PageRequest(Optional.empty(), 100);

  private final Log log = new Log();
  private int messages;

  /** Midnight in Berlin is at 23:00 in UTC: the first two are of one day, the third of the next. */
  @Test
  void a_purchase_is_a_day_in_the_projects_zone() {
    ordered("anna", "2026-01-02T08:00:00Z", 10);
    ordered("anna", "2026-01-02T22:59:59Z", 20);
    ordered("anna", "2026-01-02T23:00:00Z", 30);
    ordered("anna", "2026-01-02T23:30:00Z", 5);
    stored();

    assertThat(buyers("2026-01-01", "2026-01-09"))
        .containsExactly(new Buyer("user:anna", new BuyerHistory(1, 1, 7, 1, 35)));
  }

  /**
   * Of 20 on the first day nothing counts; of 30 and 40 later on 10 came back; 50 was cancelled.
   */
  @Test
  void what_later_days_brought_is_told_less_what_was_given_back_whenever_that_was() {
    ordered("anna", "2026-01-01T12:00:00Z", 20);
    ordered("anna", "2026-01-03T12:00:00Z", 30);
    ordered("anna", "2026-01-04T12:00:00Z", 40);
    ordered("anna", "2026-01-05T12:00:00Z", 50);
    told("Order Refunded", "anna", "2026-03-01T12:00:00Z", "\"order_id\":\"2\",\"total\":10");
    told("Order Cancelled", "anna", "2026-03-01T12:00:00Z", "\"order_id\":\"4\"");
    stored();

    assertThat(buyers("2026-01-01", "2026-01-10"))
        .containsExactly(new Buyer("user:anna", new BuyerHistory(2, 3, 9, 2, 60)));
  }

  @Test
  void an_order_without_an_amount_is_a_purchase_without_a_value() {
    ordered("anna", "2026-01-01T12:00:00Z", 20);
    told("Order Completed", "anna", "2026-01-02T12:00:00Z", "\"order_id\":\"x\"");
    told("Order Completed", "anna", "2026-01-03T12:00:00Z", "\"order_id\":\"y\",\"revenue\":0");
    stored();

    assertThat(buyers("2026-01-01", "2026-01-03"))
        .containsExactly(new Buyer("user:anna", new BuyerHistory(2, 2, 2, 0, 0)));
  }

  /** What was before the time is part of a history, what comes after it is not. */
  @Test
  void who_ordered_in_the_time_is_shown_with_all_that_was_up_to_its_end() {
    ordered("anna", "2026-01-01T12:00:00Z", 1);
    ordered("anna", "2026-02-01T12:00:00Z", 2);
    ordered("anna", "2026-03-01T12:00:00Z", 3);
    ordered("otto", "2026-01-01T12:00:00Z", 1);
    stored();

    assertThat(buyers("2026-02-01", "2026-02-28"))
        .containsExactly(new Buyer("user:anna", new BuyerHistory(1, 31, 58, 1, 2)));
    assertThat(
            this.<Long>ask(facts -> facts.everybody(total("2026-02-01", "2026-02-28")).customers()))
        .isEqualTo(2);
  }

  /** Of the 9 days from the 1st on the last 3 are held back: anna bought on two of them. */
  @Test
  void the_last_third_of_the_time_is_held_back() {
    ordered("anna", "2026-01-01T12:00:00Z", 1);
    ordered("anna", "2026-01-03T12:00:00Z", 2);
    ordered("anna", "2026-01-07T12:00:00Z", 3);
    ordered("anna", "2026-01-09T12:00:00Z", 4);
    ordered("new", "2026-01-08T12:00:00Z", 1);
    stored();

    var found = ask(facts -> facts.everybody(total("2026-01-01", "2026-01-09")));

    assertThat(found.heldBackDays()).isEqualTo(3);
    assertThat(found.parts())
        .containsExactly(new HeldBack.Customers(BuyerHistory.purchases(1, 2, 5), 2, 1));
    assertThat(found.histories())
        .isEqualTo(
            Map.of(BuyerHistory.purchases(3, 8, 8), 1L, BuyerHistory.purchases(0, 0, 1), 1L));
    assertThat(found.spendings()).containsExactly(new Spending(3, 9));
  }

  @Test
  void buyers_are_read_page_by_page_by_name() {
    for (var user : List.of("c", "a", "b")) {
      ordered(user, "2026-01-01T12:00:00Z", 1);
    }
    stored();

    var rest =
        ask(
            facts ->
                facts.list(
                    total("2026-01-01", "2026-01-01"),
                    new PageRequest(Optional.of(new Place(0, "user:a")), 1)));

    assertThat(rest).extracting(Buyer::person).containsExactly("user:b");
  }

  @Test
  void where_nobody_ordered_there_is_nobody() {
    var found = ask(facts -> facts.everybody(total("2026-01-01", "2026-01-09")));

    assertThat(found.customers()).isZero();
    assertThat(found.histories()).isEmpty();
    assertThat(buyers("2026-01-01", "2026-01-09")).isEmpty();
  }

  private List<Buyer> buyers(String from, String to) {
    Slices slices = total(from, to);
    return ask(facts -> facts.list(slices, ALL));
  }

  private <T> T ask(Function<BuyerFacts, T> question) {
    return read(data -> question.apply(data.money().buyers(EUROS, LATER)));
  }

  private void ordered(String user, String at, int revenue) {
    told(
        "Order Completed",
        user,
        at,
        "\"order_id\":\"%d\",\"revenue\":%d".formatted(messages + 1, revenue));
  }

  private void told(String event, String user, String at, String properties) {
    messages++;
    log.add(track("m" + messages, event, at).user(user).properties("{" + properties + "}"));
  }

  private void stored() {
    store().append(log.batch());
  }
}
