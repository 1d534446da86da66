package io.rapport.metrics.domain.kpi;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What was paid, and what was given back, in the project's currency.
 *
 * @param orders that were paid, as far as their amounts are known in that currency
 * @param unreadable orders and refunds whose amount counts nothing
 * @param unconverted what was paid in currencies without a rate, by currency
 * @param perPerson the amounts over the persons who paid
 * @param perAccount the amounts over the accounts that paid
 */
public record Takings(
    BigDecimal gross,
    BigDecimal refunds,
    long orders,
    long unreadable,
    Map<String, Paid> unconverted,
    ExactRatio perPerson,
    ExactRatio perAccount) {

  /** Nothing at all. */
  public static final Takings NONE =
      new Takings(
          BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, Map.of(), ExactRatio.NONE, ExactRatio.NONE);

  public Takings {
    unconverted = Map.copyOf(unconverted);
  }

  /**
   * What so many orders paid.
   *
   * @param amount empty where it is of several currencies
   */
  public record Paid(Optional<BigDecimal> amount, long orders) {}
}
