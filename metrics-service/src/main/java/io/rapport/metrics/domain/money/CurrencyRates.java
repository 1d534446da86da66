package io.rapport.metrics.domain.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;

/** What other currencies are worth in the project's, each from a day on until its next rate. */
public record CurrencyRates(List<Rate> rates) {

  /** Every other currency stays what it is. */
  public static final CurrencyRates NONE = new CurrencyRates(List.of());

  /** Of two rates from the same day on the later one in the list holds. */
  public CurrencyRates {
    var held = new LinkedHashMap<List<Object>, Rate>();
    rates.forEach(rate -> held.put(List.of(rate.currency, rate.from), rate));
    rates = List.copyOf(held.values());
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
