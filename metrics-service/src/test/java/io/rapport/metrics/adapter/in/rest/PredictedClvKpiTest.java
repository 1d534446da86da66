package io.rapport.metrics.adapter.in.rest;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.metrics.StoryTest;
import io.rapport.statistics.purchase.BetaGeometric;
import io.rapport.statistics.purchase.Fit;
import io.rapport.statistics.purchase.GammaGamma;
import io.rapport.statistics.purchase.PurchaseHistory;
import io.rapport.statistics.purchase.SimulatedCustomers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Three hundred customers buy as the models imagine it. */
@QuarkusTest
class PredictedClvKpiTest extends StoryTest {

  private static final LocalDate END = LocalDate.of(2026, 9, 30);
  private static final String YEAR = "?from=2025-12-01&to=2026-09-30";
  private static final int CUSTOMERS = 300;

  private final List<PurchaseHistory> histories = new ArrayList<>();

  /**
   * The same parameters as of the histories themselves, and every customer's value in the mean.
   * That parameters are found again is a test of the models.
   */
  @Test
  void the_number_is_the_mean_of_what_each_customer_is_expected_to_pay() {
    simulated();
    told();

    var fit = (Fit.Found<BetaGeometric>) BetaGeometric.fit(counted(histories));
    var answer =
        answer("clv_predicted" + YEAR)
            .body("interval", equalTo("total"))
            .body("total.unit", equalTo("money"))
            .body("total.n", equalTo(CUSTOMERS))
            .body("total.interval95", nullValue())
            .body("total.figures.customers.value", equalTo(CUSTOMERS))
            .body("total.figures.r.value.toDouble()", closeTo(fit.model().r(), 1e-4))
            .body("total.figures.alpha.value.toDouble()", closeTo(fit.model().alpha(), 1e-3))
            .body("total.figures.a.value.toDouble()", closeTo(fit.model().a(), 1e-3))
            .body("total.figures.b.value.toDouble()", closeTo(fit.model().b(), 1e-3))
            .body(
                "total.figures.log_likelihood.value.toDouble()", closeTo(fit.logLikelihood(), 0.01))
            .body("total.figures.held_back_days.value", notNullValue())
            .body("total.figures.held_back_error.value.toDouble()", greaterThan(0.0))
            .body("model.fittedAt", notNullValue())
            .body("model.purchases.standardErrors.r.toDouble()", greaterThan(0.0))
            .body("inputs.name", containsInAnyOrder("Order Completed"))
            .extract()
            .jsonPath();
    var records =
        answer("clv_predicted/records" + YEAR + "&limit=500")
            .body("items", hasSize(CUSTOMERS))
            .extract()
            .jsonPath()
            .<Map<String, Object>>getList("items");
    assertThat(records.stream().collect(averagingDouble(item -> number(item, "predictedValue"))))
        .isCloseTo(answer.getDouble("total.value"), within(1e-3));
    assertThat(records.stream().collect(averagingDouble(item -> number(item, "alive"))))
        .isCloseTo(answer.getDouble("total.figures.alive.value"), within(1e-3));
  }

  /** Half of the customers have a coupon on every order; the model is one for all. */
  @Test
  void parts_share_the_model_of_the_whole_project() {
    simulated();
    told();

    var whole = answer("clv_predicted" + YEAR).extract().jsonPath();
    answer("clv_predicted" + YEAR + "&breakdown=property.coupon&horizonDays=365")
        .body("breakdown.key", containsInAnyOrder("odd", null))
        .body("breakdown.n", containsInAnyOrder(CUSTOMERS / 2, CUSTOMERS / 2))
        .body("breakdown[0].figures.r.value", equalTo(whole.get("total.figures.r.value")))
        .body(
            "breakdown.value.sum().toDouble()", closeTo(2 * whole.getDouble("total.value"), 1e-3));
    answer("clv_predicted" + YEAR + "&filter=property.coupon:eq:odd")
        .body("total.n", equalTo(CUSTOMERS / 2));
    answer("clv_predicted/records" + YEAR + "&filter=property.coupon:eq:odd&limit=500")
        .body("items", hasSize(CUSTOMERS / 2));
    answer("clv_predicted" + YEAR + "&compare=previous")
        .body("comparison.value", nullValue())
        .body("comparison.significant", nullValue());
  }

  /** Everybody who ordered in the last months, or in as many before. */
  @Test
  void who_has_probably_left_is_told_by_the_same_model() {
    simulated();
    told();

    var alive =
        answer("clv_predicted/records" + YEAR + "&limit=500")
            .extract()
            .jsonPath()
            .<Map<String, Object>>getList("items")
            .stream()
            .filter(item -> (int) item.get("frequency") > 0)
            .collect(toMap(item -> item.get("person"), item -> number(item, "alive")));
    var risks =
        answer("churn_risk/records?from=2026-07-01&to=2026-09-30&limit=500")
            .extract()
            .jsonPath()
            .<Map<String, Object>>getList("items");
    var buyers = risks.stream().filter(item -> item.get("alive") != null).toList();
    assertThat(buyers).isNotEmpty();
    assertThat(buyers)
        .allSatisfy(
            item ->
                assertThat(number(item, "alive"))
                    .isCloseTo(alive.get(item.get("person")), within(1e-6)));
    answer("churn_risk?from=2026-07-01&to=2026-09-30")
        .body("total.n", equalTo(risks.size()))
        .body("total.figures.buyers.value", equalTo(buyers.size()))
        .body(
            "total.figures.probably_left.value",
            equalTo((int) buyers.stream().filter(item -> number(item, "alive") <= 50).count()));
  }

  @Test
  void too_few_customers_have_a_reason_and_no_number() {
    story.track("anna", "Order Completed", NOON, "{\"revenue\":10}");
    story.track("anna", "Order Completed", "2026-01-09T12:00:00Z", "{\"revenue\":30}");
    told();

    answer("clv_predicted?from=2026-01-01&to=2026-01-12")
        .body("total.value", nullValue())
        .body("total.n", equalTo(1))
        .body(
            "total.reason",
            equalTo("1 customers of whom 1 bought on another day are too few: it takes 100 and 30"))
        .body("model.purchases.reason", containsString("too few"));
    answer("clv_predicted/records?from=2026-01-01&to=2026-01-12")
        .body("items", hasSize(1))
        .body("items[0].frequency", equalTo(1))
        .body("items[0].recencyDays", equalTo(4))
        .body("items[0].ageDays", equalTo(7))
        .body("items[0].orderValue", equalTo(30f))
        .body("items[0].alive", nullValue())
        .body("items[0].predictedValue", nullValue());
    answer("clv_predicted?from=2025-01-01&to=2025-01-02")
        .body("total.reason", equalTo("nobody has ordered"));
  }

  private void simulated() {
    var simulated =
        new SimulatedCustomers(
            new BetaGeometric(0.6, 4, 0.8, 2.4), new GammaGamma(6.25, 3.74, 15.44), 11);
    for (int n = 0; n < CUSTOMERS; n++) {
      int age = 189 + n % 85;
      var first = END.minusDays(age);
      var days = new TreeSet<Integer>();
      for (var purchase : simulated.next((age + 1) / 7.0)) {
        int day = (int) (purchase.week() * 7);
        if (days.add(day)) {
          story.track(
              "u" + n,
              "Order Completed",
              first.plusDays(day) + "T12:00:00Z",
              "{\"revenue\":%.2f%s}"
                  .formatted(purchase.value(), n % 2 == 1 ? ",\"coupon\":\"odd\"" : ""));
        }
      }
      histories.add(new PurchaseHistory(days.size() - 1, days.last() / 7.0, age / 7.0));
    }
  }

  private static Map<PurchaseHistory, Long> counted(List<PurchaseHistory> histories) {
    return histories.stream().collect(groupingBy(history -> history, counting()));
  }

  private static double number(Map<String, Object> item, String name) {
    return ((Number) item.get(name)).doubleValue();
  }
}
