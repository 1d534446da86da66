package io.rapport.statistics.purchase;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaGeometricTest {

  /** As Fader, Hardie and Lee (2005) estimated it on the CDNOW sample. */
  private static final BetaGeometric PUBLISHED = new BetaGeometric(0.243, 4.414, 0.793, 2.426);

  private static final GammaGamma PAYING = new GammaGamma(6.25, 3.74, 15.44);

  /** Their customer 0001: x = 2, t_x = 30.43, T = 38.86. */
  private static final PurchaseHistory CUSTOMER = new PurchaseHistory(2, 30.43, 38.86);

  /** Each within 3.3 of its own standard errors, which chance alone leaves once in a thousand. */
  @Test
  void known_parameters_are_found_again() {
    var found = (Fit.Found<BetaGeometric>) BetaGeometric.fit(simulated(4000, 1));

    var model = found.model();
    assertThat(found.customers()).isEqualTo(4000);
    assertThat(
            off(
                List.of(model.r(), model.alpha(), model.a(), model.b()),
                List.of(0.243, 4.414, 0.793, 2.426),
                found))
        .allMatch(errors -> errors < 3.3);
  }

  /** A grouped customer is as many customers. */
  @Test
  void customers_alike_count_as_many_times() {
    var histories = Map.of(CUSTOMER, 1L, new PurchaseHistory(0, 0, 20), 2L);
    var twice = Map.of(CUSTOMER, 2L, new PurchaseHistory(0, 0, 20), 4L);
    var parameters = new double[] {0.243, 4.414, 0.793, 2.426};

    assertThat(new BetaGeometricLikelihood(twice).at(parameters))
        .isCloseTo(2 * new BetaGeometricLikelihood(histories).at(parameters), within(1e-12));
  }

  /** Their spreadsheet's: 1.226 purchases in the next 39 weeks. */
  @Test
  void a_customer_is_expected_to_buy_as_published() {
    assertThat(PUBLISHED.expectedPurchases(CUSTOMER, 39)).isCloseTo(1.226, within(0.0005));
  }

  @ParameterizedTest
  @CsvSource({"32, 1.0437", "78, 1.8576", "0, 0"})
  void somebody_new_is_expected_to_buy_as_published(double weeks, double purchases) {
    var unrounded = new BetaGeometric(0.242593, 4.413532, 0.792914, 2.425885);

    assertThat(unrounded.expectedPurchases(weeks)).isCloseTo(purchases, within(0.0005));
  }

  /**
   * 1 ÷ (1 + 0.793 ÷ 3.426 · (43.274 ÷ 34.844)^2.243): ln 1.24194 = 0.21668, times 2.243 is
   * 0.48601, e to it 1.62582; times 0.231465 is 0.37632.
   */
  @Test
  void who_has_long_not_bought_may_have_left() {
    assertThat(PUBLISHED.probabilityAlive(CUSTOMER)).isCloseTo(1 / 1.37632, within(1e-4));
    assertThat(PUBLISHED.probabilityAlive(new PurchaseHistory(0, 0, 500))).isEqualTo(1);
    assertThat(PUBLISHED.probabilityAlive(new PurchaseHistory(500, 10, 500))).isLessThan(1e-100);
  }

  /** Without leaving it is a Poisson process: (r + x) · t ÷ (α + T). */
  @ParameterizedTest
  @CsvSource({"0, 0, 52", "3, 20, 52", "3000, 400, 1000", "1, 0.2, 5000"})
  void who_never_leaves_buys_on_at_the_same_rate(int frequency, double age, double weeks) {
    var staying = new BetaGeometric(0.5, 2, 1e-12, 1);

    assertThat(staying.expectedWhenAlive(frequency, age, weeks))
        .isCloseTo((0.5 + frequency) * weeks / (2 + age), within(1e-4 * weeks));
  }

  @Test
  void it_is_as_exact_where_the_closed_form_divides_by_nothing() {
    assertThat(new BetaGeometric(0.3, 5, 1, 2).expectedPurchases(CUSTOMER, 39))
        .isCloseTo(
            new BetaGeometric(0.3, 5, 1 + 1e-9, 2).expectedPurchases(CUSTOMER, 39), within(1e-8));
  }

  @Test
  void where_nobody_bought_again_there_is_nothing_to_fit() {
    var fit = BetaGeometric.fit(Map.of(new PurchaseHistory(0, 0, 10), 50L));

    assertThat(fit).isEqualTo(new Fit.Failed<>("nobody has bought again", 50));
  }

  /** Everybody buys again at once and never more: no rate is high enough. */
  @Test
  void what_has_no_maximum_is_not_fitted() {
    var fit = BetaGeometric.fit(Map.of(new PurchaseHistory(1, 1 / 7.0, 100), 50L));

    assertThat(fit).isInstanceOf(Fit.Failed.class);
  }

  @Test
  void a_history_cannot_contradict_itself() {
    assertThatThrownBy(() -> new PurchaseHistory(1, 11, 10))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PurchaseHistory(0, 1, 10))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Known for 27 to 39 weeks, as those of CDNOW. */
  static Map<PurchaseHistory, Long> simulated(int customers, long seed) {
    var simulated = new SimulatedCustomers(PUBLISHED, PAYING, seed);
    return IntStream.range(0, customers)
        .mapToObj(
            n -> {
              double age = 27 + n % 85 / 7.0;
              var purchases = simulated.next(age);
              return new PurchaseHistory(purchases.size() - 1, purchases.getLast().week(), age);
            })
        .collect(groupingBy(history -> history, counting()));
  }

  /** How many standard errors each is off. */
  static List<Double> off(List<Double> parameters, List<Double> truth, Fit.Found<?> found) {
    return IntStream.range(0, parameters.size())
        .mapToObj(i -> Math.abs(parameters.get(i) - truth.get(i)) / found.standardErrors().get(i))
        .toList();
  }
}
