package io.rapport.statistics.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GammaGammaTest {

  /** As Fader and Hardie (2013) estimated it on the CDNOW sample. */
  private static final GammaGamma PUBLISHED = new GammaGamma(6.25, 3.74, 15.44);

  /** Each within 3.3 of its own standard errors, which chance alone leaves once in a thousand. */
  @Test
  void known_parameters_are_found_again() {
    var found = (Fit.Found<GammaGamma>) GammaGamma.fit(simulated(4000, 1));

    assertThat(
            BetaGeometricTest.off(
                List.of(found.model().p(), found.model().q(), found.model().v()),
                List.of(6.25, 3.74, 15.44),
                found))
        .allMatch(errors -> errors < 3.3);
  }

  /** 6.25 · 15.44 ÷ 2.74 = 35.219. */
  @Test
  void of_whom_nothing_is_known_pays_what_everybody_does() {
    assertThat(PUBLISHED.expectedValue()).isCloseTo(35.219, within(0.001));
  }

  /** 6.25 · (15.44 + 2 · 22.35) ÷ (12.5 + 2.74) = 375.875 ÷ 15.24 = 24.664. */
  @Test
  void who_has_paid_often_pays_on_as_before() {
    assertThat(PUBLISHED.expectedValue(2, 2 * 22.35)).isCloseTo(24.664, within(0.001));
    assertThat(PUBLISHED.expectedValue(1000, 22_350)).isCloseTo(22.35, within(0.02));
  }

  @Test
  void the_currency_does_not_matter() {
    var euros = (Fit.Found<GammaGamma>) GammaGamma.fit(simulated(500, 2));
    var cents =
        (Fit.Found<GammaGamma>)
            GammaGamma.fit(
                simulated(500, 2).stream()
                    .map(one -> new Spending(one.times(), 1e4 * one.total()))
                    .toList());

    assertThat(cents.model().expectedValue())
        .isCloseTo(1e4 * euros.model().expectedValue(), within(10.0));
  }

  @Test
  void where_nobody_paid_again_or_all_paid_the_same_there_is_nothing_to_fit() {
    assertThat(GammaGamma.fit(List.of())).isInstanceOf(Fit.Failed.class);
    assertThat(GammaGamma.fit(Collections.nCopies(100, new Spending(2, 20))))
        .isInstanceOf(Fit.Failed.class);
  }

  private static List<Spending> simulated(int customers, long seed) {
    var simulated =
        new SimulatedCustomers(new BetaGeometric(0.243, 4.414, 0.793, 2.426), PUBLISHED, seed);
    return IntStream.generate(() -> 0)
        .mapToObj(_ -> simulated.next(39))
        .filter(purchases -> purchases.size() > 1)
        .limit(customers)
        .map(
            purchases ->
                new Spending(
                    purchases.size() - 1,
                    purchases.stream()
                        .skip(1)
                        .mapToDouble(SimulatedCustomers.Purchase::value)
                        .sum()))
        .toList();
  }
}
