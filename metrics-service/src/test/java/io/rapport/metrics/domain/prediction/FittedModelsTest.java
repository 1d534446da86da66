package io.rapport.metrics.domain.prediction;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.statistics.purchase.BetaGeometric;
import io.rapport.statistics.purchase.GammaGamma;
import io.rapport.statistics.purchase.PurchaseHistory;
import io.rapport.statistics.purchase.SimulatedCustomers;
import io.rapport.statistics.purchase.Spending;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two thousand customers of 39 weeks, of which 13 are held back. */
class FittedModelsTest {

  private static final int CUSTOMERS = 2000;
  private static final double WEEKS = 39;
  private static final double HELD_BACK = 13;

  private final List<PurchaseHistory> histories = new ArrayList<>();
  private final List<Spending> spendings = new ArrayList<>();
  private final List<HeldBack.Customers> parts = new ArrayList<>();

  /**
   * The sum is off by no more than customers differ, 2.6 standard errors being one in a hundred;
   * twice that, since the model was estimated as well.
   */
  @Test
  void the_part_that_was_held_back_would_have_been_predicted() {
    var models = fitted();

    var part = models.heldBack().orElseThrow();
    assertThat(part.days()).isEqualTo(91);
    assertThat(part.customers()).isEqualTo(CUSTOMERS);
    assertThat(part.predicted())
        .isCloseTo(part.bought(), within(2 * 2.6 * Math.sqrt(squares(part))));
    assertThat(part.errors() / part.customers()).isBetween(0.05, 1.0);
  }

  /** E[value] of some is that of each, added up: the mean of what was paid will do. */
  @Test
  void what_some_are_expected_to_pay_is_what_each_is() {
    var forecast = fitted().forecast(365).orElseThrow();
    var one = forecast.of(new BuyerHistory(3, 60, 150, 3, 40));
    var other = forecast.of(new BuyerHistory(3, 60, 150, 3, 80));
    var both = forecast.of(new BuyerHistory(3, 60, 150, 3, 60));

    assertThat(2 * both.value()).isCloseTo(one.value() + other.value(), within(1e-9));
    assertThat(both.alive()).isBetween(0.0, 1.0);
    assertThat(other.orderValue()).isGreaterThan(one.orderValue());
  }

  @Test
  void too_little_has_a_reason() {
    assertThat(FittedModels.NONE.reason()).contains("nobody has ordered");
    var few =
        FittedModels.of(
            new Buyers(100, Map.of(new PurchaseHistory(1, 1, 2), 29L), List.of(), 0, List.of()));

    assertThat(few.reason().orElseThrow()).startsWith("29 customers of whom 29");
    assertThat(few.forecast(365)).isEmpty();
    assertThat(few.heldBack()).isEmpty();
  }

  private FittedModels fitted() {
    var simulated =
        new SimulatedCustomers(
            new BetaGeometric(0.5, 4.4, 0.8, 2.4), new GammaGamma(6.25, 3.74, 15.44), 5);
    for (int n = 0; n < CUSTOMERS; n++) {
      var purchases = simulated.next(WEEKS);
      histories.add(history(purchases, WEEKS));
      if (purchases.size() > 1) {
        spendings.add(
            new Spending(
                purchases.size() - 1,
                purchases.stream().skip(1).mapToDouble(SimulatedCustomers.Purchase::value).sum()));
      }
      var before = purchases.stream().filter(bought -> bought.week() < WEEKS - HELD_BACK).toList();
      parts.add(
          new HeldBack.Customers(
              history(before, WEEKS - HELD_BACK), purchases.size() - before.size(), 1));
    }
    return FittedModels.of(
        new Buyers(
            CUSTOMERS,
            histories.stream().collect(groupingBy(history -> history, counting())),
            spendings,
            91,
            parts));
  }

  private double squares(HeldBack part) {
    var mean = part.bought() / (double) part.customers();
    return parts.stream().mapToDouble(one -> Math.pow(one.after() - mean, 2)).sum();
  }

  private static PurchaseHistory history(
      List<SimulatedCustomers.Purchase> purchases, double weeks) {
    return new PurchaseHistory(purchases.size() - 1, purchases.getLast().week(), weeks);
  }
}
