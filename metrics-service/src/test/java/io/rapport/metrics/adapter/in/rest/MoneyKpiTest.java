package io.rapport.metrics.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.tracking.EventType;
import io.rapport.metrics.StoryTest;
import org.junit.jupiter.api.Test;

/** The worked examples of money: sent shuffled and doubled, asked by the API. */
@QuarkusTest
class MoneyKpiTest extends StoryTest {

  private static final String NEXT_DAY = "2026-01-06T12:00:00Z";

  /** 10.10 + 20.20 = 30.30, to the last digit. */
  @Test
  void the_sum_is_exact() {
    story.track("anna", "Order Completed", NOON, "{\"order_id\":\"1\",\"revenue\":10.10}");
    story.track("otto", "Completed Order", NOON, "{\"orderId\":\"2\",\"revenue\":\"20.20\"}");
    told();

    var answer = answer("revenue" + DAY).extract();

    assertThat(answer.asString()).contains("\"total\":{\"start\":").contains("\"value\":30.30,");
    answer
        .response()
        .then()
        .body("currency", equalTo("EUR"))
        .body("total.unit", equalTo("money"))
        .body("total.n", equalTo(2))
        .body("total.figures.per_person.value", equalTo(15.15f))
        .body("total.figures.net.value", equalTo(30.3f))
        .body("inputs.name", containsInAnyOrder("Order Completed", "Completed Order"));
    answer("revenue/records" + DAY).body("items", hasSize(2));
  }

  /** Gross 100 on the 5th; 30 and then 100 more come back on the 6th, which is 100 at most. */
  @Test
  void refunds_stand_apart_at_their_own_time_and_never_exceed_the_order() {
    story.track("anna", "Order Completed", NOON, "{\"order_id\":\"1\",\"revenue\":100}");
    story.track("anna", "Order Refunded", NEXT_DAY, "{\"order_id\":\"1\",\"total\":30}");
    story.track("anna", "Order Refunded", "2026-01-06T13:00:00Z", "{\"order_id\":\"1\"}");
    story.track(
        "anna", "Order Refunded", "2026-01-06T14:00:00Z", "{\"order_id\":\"1\",\"total\":100}");
    told();

    answer("revenue?from=2026-01-05&to=2026-01-06&compare=previous")
        .body("series.value", contains(100f, 0f))
        .body("series.figures.refunds.value", contains(0f, 100f))
        .body("series.figures.net.value", contains(100f, -100f))
        .body("total.figures.net.value", equalTo(0f))
        .body("comparison.change", nullValue())
        .body("comparison.significant", nullValue());
  }

  /** 100 EUR, and 50 USD at 0.9 from the 1st and 0.8 from the 6th on; 1,000 JPY have no rate. */
  @Test
  void other_currencies_convert_at_the_rate_of_their_day_or_stand_apart() {
    settings(
        """
        {"currencyRates": [{"currency": "USD", "from": "2026-01-01", "rate": 0.9},
          {"currency": "USD", "from": "2026-01-06", "rate": 0.8}]}
        """);
    story.track("a", "Order Completed", NOON, "{\"order_id\":\"1\",\"revenue\":100}");
    story.track(
        "b", "Order Completed", NOON, "{\"order_id\":\"2\",\"revenue\":50,\"currency\":\"usd\"}");
    story.track(
        "b",
        "Order Completed",
        NEXT_DAY,
        "{\"order_id\":\"3\",\"revenue\":50,\"currency\":\"USD\"}");
    story.track(
        "c", "Order Completed", NOON, "{\"order_id\":\"4\",\"revenue\":1000,\"currency\":\"JPY\"}");
    told();

    answer("revenue?from=2026-01-05&to=2026-01-06")
        .body("settingsVersion", equalTo(2))
        .body("total.value", equalTo(185f))
        .body("series.value", contains(145f, 40f))
        .body("total.n", equalTo(3))
        .body("total.figures.unconverted.value", equalTo(1000f))
        .body("total.figures.unconverted.n", equalTo(1))
        .body("total.figures.unconverted_jpy.value", equalTo(1000f));
  }

  @Test
  void what_is_no_amount_counts_nothing_and_is_said() {
    for (var amount : new String[] {"-5", "\"a lot\"", "1e300", "1000000000000", "null"}) {
      story.track("anna", "Order Completed", NOON, "{\"revenue\":" + amount + "}");
    }
    story.track("anna", "Order Completed", NOON, "{\"revenue\":0}");
    told();

    answer("revenue" + DAY)
        .body("total.value", equalTo(0f))
        .body("total.n", equalTo(1))
        .body("total.figures.unreadable.value", equalTo(5));
  }

  @Test
  void a_question_and_a_project_name_their_own_events_of_money() {
    settings("{\"moneyEvents\": [\"Invoice Paid\"]}");
    story.track("a", "Order Completed", NOON, "{\"revenue\":1}");
    story.track("a", "Invoice Paid", NOON, "{\"revenue\":2}");
    story.track("a", "Ticket Sold", NOON, "{\"revenue\":4}");
    told();

    answer("revenue" + DAY).body("total.value", equalTo(2f));
    answer("revenue" + DAY + "&events=Ticket Sold&events=Order Completed")
        .body("total.value", equalTo(5f));
    asViewer().get(kpi("revenue") + DAY + "&events=").then().statusCode(400);
    asViewer().get(kpi("revenue") + DAY + "&base=posts").then().statusCode(400);
  }

  @Test
  void revenue_is_broken_down_filtered_and_shared_out_by_account() {
    story.track(
        "anna", "Order Completed", NOON, "{\"order_id\":\"1\",\"revenue\":10,\"coupon\":\"X\"}");
    story.track(
        "otto", "Order Completed", NOON, "{\"order_id\":\"2\",\"revenue\":20,\"coupon\":\"X\"}");
    story.track("mia", "Order Completed", NOON, "{\"order_id\":\"3\",\"revenue\":40}");
    story.track("anna", "Order Refunded", NOON, "{\"order_id\":\"1\"}");
    for (var member : new String[] {"anna", "otto"}) {
      story.event(
          member,
          "2026-01-01T12:00:00Z",
          event -> event.setType(EventType.GROUP).setGroupId("acme"));
    }
    told();

    answer("revenue" + DAY + "&breakdown=property.coupon")
        .body("total.figures.per_account.value", equalTo(30f))
        .body("breakdown.key", contains("X", null))
        .body("breakdown.value", contains(30f, 40f))
        .body("breakdown.figures.refunds.value", contains(10f, 0f));
    answer("revenue" + DAY + "&filter=property.coupon:eq:X").body("total.value", equalTo(30f));
    answer("revenue/records" + DAY + "&filter=property.coupon:eq:X").body("items", hasSize(3));
  }

  /** anna orders 2 × 40 and gets 10 back, otto 2 × 65: 4 orders of 50, 2 each; eve cancels. */
  @Test
  void fifty_an_order_twice_over_five_periods_is_five_hundred() {
    for (int n = 0; n < 2; n++) {
      story.track("anna", "Order Completed", NOON, "{\"order_id\":\"a" + n + "\",\"revenue\":40}");
      story.track("otto", "Order Completed", NOON, "{\"order_id\":\"o" + n + "\",\"revenue\":65}");
    }
    story.track("anna", "Order Refunded", NEXT_DAY, "{\"order_id\":\"a0\",\"total\":10}");
    story.track("eve", "Order Completed", NOON, "{\"order_id\":\"e\",\"revenue\":1000}");
    story.track("eve", "Order Cancelled", NEXT_DAY, "{\"order_id\":\"e\"}");
    told();

    answer("average_order_value" + DAY)
        .body("total.value", equalTo(50f))
        .body("total.unit", equalTo("money"))
        .body("total.denominator", equalTo(4))
        .body("total.figures.revenue.value", equalTo(200f))
        .body("total.interval95.method", equalTo("bootstrap by unit"));
    answer("purchase_frequency" + DAY).body("total.value", equalTo(2f));
    answer("clv" + DAY + "&lifespan=5")
        .body("total.value", equalTo(500f))
        .body("total.n", equalTo(2));
    answer("clv" + DAY + "&churn=0.2").body("total.value", equalTo(500f));
    // 2 a day are 14 a week.
    answer("clv" + DAY + "&lifespan=1&period=week").body("total.value", equalTo(700f));
    answer("clv" + DAY + "&churn=0")
        .body("total.value", nullValue())
        .body("total.reason", containsString("nobody is lost"));
    answer("average_order_value/records" + DAY)
        // Four orders and the refund of one of them.
        .body("items", hasSize(5));
    asViewer().get(kpi("clv") + DAY + "&churn=20").then().statusCode(400);
    asViewer().get(kpi("clv") + DAY + "&lifespan=-1").then().statusCode(400);
  }

  /**
   * Customers are who ordered in the 30 days before: 1 of 2 is lost on the 5th, so that each stays
   * 2 days.
   */
  @Test
  void without_a_lifespan_the_churn_of_the_time_says_how_long_customers_stay() {
    settings("{\"customer\": {\"by\": \"purchase\", \"windowDays\": 30}}");
    story.track("anna", "Order Completed", "2025-12-06T12:00:00Z", "{\"revenue\":1}");
    story.track("otto", "Order Completed", "2026-01-01T12:00:00Z", "{\"revenue\":1}");
    story.track("mia", "Order Completed", NOON, "{\"revenue\":30}");
    told();

    answer("clv" + DAY)
        .body("total.value", equalTo(60f))
        .body("total.figures.lifespan.value", equalTo(2f));
    answer("clv?from=2026-01-06&to=2026-01-06&interval=total").body("total.value", nullValue());
  }

  /** 30 of 100 buy twice; what is wholly given back is no purchase. */
  @Test
  void thirty_of_a_hundred_buy_again() {
    for (int n = 0; n < 100; n++) {
      for (int order = 0; order < (n < 40 ? 2 : 1); order++) {
        var id = "\"order_id\":\"" + n + "-" + order + "\"";
        story.track("u" + n, "Order Completed", NOON, "{" + id + ",\"revenue\":1}");
        if (n >= 30 && order == 1) {
          story.track("u" + n, "Order Refunded", "2026-02-01T12:00:00Z", "{" + id + "}");
        }
      }
    }
    told();

    answer("repeat_purchase_rate" + DAY)
        .body("total.value", equalTo(30f))
        .body("total.numerator", equalTo(30))
        .body("total.denominator", equalTo(100))
        .body("total.interval95.method", equalTo("Wilson"));
  }

  @Test
  void without_orders_there_is_a_reason_and_no_number() {
    withoutNumber("average_order_value", "purchase_frequency", "repeat_purchase_rate", "clv");
    answer("revenue" + DAY).body("total.value", equalTo(0f));
  }
}
