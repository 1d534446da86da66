package io.rapport.metrics.domain.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What other currencies are worth in the project's, each from a day on until its next rate. */
public record CurrencyRates(List<Rate> rates) {

  /** Every other currency stays what it is. */
  public static final CurrencyRates NONE = new CurrencyRates(List.of());

  public CurrencyRates {
    rates = List.copyOf(rates);
  }

  /**
   * One rate.
   *
   * @param currency ISO 4217 code
   * @param from the first day of the project that it holds on
   * @param rate how much of the project's currency one unit is worth
   */
  public record Rate(String currency, LocalDate from, BigDecimal rate) {}
}
