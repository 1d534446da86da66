package io.rapport.metrics.adapter.in.rest;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.metrics.StoryTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of customers: sent shuffled and doubled, asked by the API. */
@QuarkusTest
class CustomerKpiTest extends StoryTest {

  private static final Map<String, Object> SUBSCRIPTION = Map.of("by", "subscription");

  /**
   * A tenth of the catalogue's sizes: S 100, of whom 10 go and 90 stay, N 15, E 105. CRR 90 %,
   * churn 10 %, Wilson of 90 of 100 [82.56, 94.48].
   */
  @Test
  void of_a_hundred_subscribers_ten_go_and_fifteen_come() {
    for (int n = 0; n < 100; n++) {
      subscription("u" + n, "Started", "2025-12-15T12:00:00Z");
      if (n < 10) {
        subscription("u" + n, "Cancelled", "2026-01-15T12:00:00Z");
      }
      // Gone and back within the month is not gone.
      if (n == 10) {
        subscription("u10", "Cancelled", "2026-01-10T12:00:00Z");
        subscription("u10", "Started", "2026-01-20T12:00:00Z");
      }
    }
    for (int n = 0; n < 15; n++) {
      subscription("new" + n, "Started", "2026-01-20T12:00:00Z");
    }
    // Came and went within the month: a customer at neither end.
    subscription("brief", "Started", "2026-01-05T12:00:00Z");
    subscription("brief", "Cancelled", "2026-01-06T12:00:00Z");
    told();

    january("customer_retention_rate", SUBSCRIPTION)
        .body("total.value", equalTo(90f))
        .body("total.numerator", equalTo(90))
        .body("total.denominator", equalTo(100))
        .body("total.n", equalTo(100))
        .body("total.interval95.low.toDouble()", closeTo(82.56, 0.01))
        .body("total.interval95.high.toDouble()", closeTo(94.48, 0.01))
        .body("total.interval95.method", equalTo("Wilson"))
        .body("total.figures.at_start.value", equalTo(100))
        .body("total.figures.at_end.value", equalTo(105))
        .body("total.figures.new.value", equalTo(15))
        .body("total.figures.lost.value", equalTo(10))
        .body("parameters.'customer.by'", equalTo("subscription"))
        // In December there was nobody at the start.
        .body("comparison.value", nullValue())
        .body("comparison.reason", notNullValue());
    january("churn_rate", SUBSCRIPTION)
        .body("total.value", equalTo(10f))
        .body("total.numerator", equalTo(10))
        .body("inputs.find { it.name == 'Subscription Started' }.count", equalTo(117));
    records("churn_rate", SUBSCRIPTION)
        .body("items", hasSize(115))
        .body("items.findAll { it.atStart }", hasSize(100))
        .body("items.findAll { it.atStart && !it.atEnd }", hasSize(10));
  }

  /** Within 30 days after an order; the same order told again later is not another one. */
  @Test
  void buyers_are_customers_for_as_long_as_the_window() {
    // The window of 30 days before the 1st of January begins with the 2nd of December.
    order("early", "o1", "2025-12-01T12:00:00Z");
    order("first", "o2", "2025-12-02T12:00:00Z");
    order("again", "o3", "2025-12-20T12:00:00Z");
    order("again", "o4", "2026-01-20T12:00:00Z");
    order("told", "o5", "2025-12-20T12:00:00Z");
    order("told", "o5", "2026-01-20T12:00:00Z");
    order("new", "o6", "2026-01-31T22:59:59Z");
    told();
    var purchase = Map.<String, Object>of("by", "purchase", "windowDays", 30);

    // At the start: first, again, told; at the end: again, new.
    january("customer_retention_rate", purchase)
        .body("total.numerator", equalTo(1))
        .body("total.denominator", equalTo(3))
        .body("total.figures.at_end.value", equalTo(2))
        .body("total.figures.new.value", equalTo(1));
    january("churn_rate", purchase)
        .body("total.value.toDouble()", closeTo(66.6667, 1e-4))
        .body("parameters.'customer.windowDays'", equalTo("30"))
        .body("parameters.'customer.events'", equalTo("Completed Order, Order Completed"));
  }

  @Test
  void who_is_active_can_be_a_customer_as_the_project_has_it() {
    settings("{\"customer\":{\"by\":\"activity\",\"windowDays\":7}}");
    story.page("stays", "2026-01-05T12:00:00Z").page("stays", "2026-01-12T12:00:00Z");
    story.page("goes", "2026-01-05T12:00:00Z").track("comes", "Signed In", "2026-01-14T12:00:00Z");
    told();

    answer("churn_rate?from=2026-01-08&to=2026-01-14&interval=total&breakdown=event")
        .body("total.value", equalTo(50f))
        .body("total.figures.new.value", equalTo(1))
        .body("parameters.'customer.by'", equalTo("activity"))
        .body("breakdown.find { it.key == 'page' }.value", equalTo(50f))
        .body("breakdown.find { it.key == 'Signed In' }.value", nullValue());
    // Day by day: on the 12th goes is one for the last time, and stays counts anew.
    answer("churn_rate?from=2026-01-11&to=2026-01-13&interval=day")
        .body("series.value", contains(0f, 50f, 0f));
  }

  /** 20 of 40 go in January, 4 of 40 in February of those who were there: pooled z. */
  @Test
  void a_month_is_compared_with_the_month_before() {
    for (int n = 0; n < 80; n++) {
      subscription("u" + n, "Started", "2025-12-15T12:00:00Z");
    }
    for (int n = 0; n < 40; n++) {
      subscription("u" + n, "Cancelled", n < 20 ? "2026-01-10T12:00:00Z" : "2026-02-10T12:00:00Z");
    }
    told();

    // January 20 of 80, February 20 of 60.
    ask(
            "/queries",
            "churn_rate",
            Map.of(
                "from", "2026-02-01",
                "to", "2026-02-28",
                "interval", "total",
                "compare", "previous",
                "customer", SUBSCRIPTION))
        .body("total.value.toDouble()", closeTo(33.3333, 1e-4))
        .body("comparison.value", equalTo(25f))
        .body("comparison.significant", equalTo(false))
        .body("comparison.test", containsString("pooled z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"by":"love"} | customer.by | must be one of subscription
          {"by":"subscription","windowDays":30} | customer | takes no windowDays
          {"by":"purchase","windowDays":0} | customer.windowDays | from 1 to 3650
          {"by":"purchase","windowDays":1.5} | customer.windowDays | whole number
          {"by":"activity","events":[]} | customer.events | a list of 1 to 100
          {"by":"activity","events":["x",1]} | customer.events | names
          {"until":"later"} | customer | nothing else
          purchase | customer | must be an object
          """)
  void who_is_a_customer_is_read_strictly(String customer, String field, String reason) {
    asViewer()
        .queryParam("customer", customer)
        .queryParam("from", "2026-01-01")
        .queryParam("to", "2026-01-31")
        .get(kpi("churn_rate"))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo(field))
        .body("errors[0].reason", containsString(reason));
  }

  private void subscription(String user, String what, String at) {
    story.track(user, "Subscription " + what, at, "{\"subscription_id\":\"of " + user + "\"}");
  }

  private void order(String user, String order, String at) {
    story.track(user, "Order Completed", at, "{\"order_id\":\"" + order + "\",\"revenue\":10}");
  }

  private ValidatableResponse january(String kpi, Map<String, Object> customer) {
    return ask(
        "/queries",
        kpi,
        Map.of(
            "from", "2026-01-01",
            "to", "2026-01-31",
            "interval", "total",
            "compare", "previous",
            "customer", customer));
  }

  private ValidatableResponse records(String kpi, Map<String, Object> customer) {
    return ask(
        "/queries/records",
        kpi,
        Map.of("from", "2026-01-01", "to", "2026-01-31", "customer", customer, "limit", 500));
  }

  private ValidatableResponse ask(String path, String kpi, Map<String, Object> question) {
    var body = new HashMap<>(question);
    body.put("kpi", kpi);
    return post(path, body).statusCode(200);
  }
}
