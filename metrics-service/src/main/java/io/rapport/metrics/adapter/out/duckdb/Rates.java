package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.money.CurrencyRates.Rate;
import io.rapport.metrics.domain.money.MoneyRule;

/** Tells a query what currencies are worth. */
final class Rates {

  private Rates() {}

  /** For the part {@code rates}, and the currency in which money is counted. */
  static Query put(Query query, MoneyRule rule) {
    var rates = rule.rates().rates();
    return query
        .set("currency", rule.currency())
        .set("rate_currencies", new Query.Strings(rates.stream().map(Rate::currency).toList()))
        .set(
            "rate_starts",
            Selected.times(
                rates.stream().map(rate -> rate.from().atStartOfDay(rule.zone())).toList()))
        .set(
            "rate_values",
            new Query.Strings(rates.stream().map(rate -> rate.rate().toPlainString()).toList()));
  }
}
