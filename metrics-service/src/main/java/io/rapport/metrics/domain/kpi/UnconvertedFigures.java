package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.kpi.Takings.Paid;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says what is in no number for want of a rate. */
final class UnconvertedFigures {

  private UnconvertedFigures() {}

  /** All of it, and each currency's. */
  static Map<String, Figure> of(Map<String, Paid> byCurrency) {
    var figures = new HashMap<String, Figure>();
    figures.put("unconverted", all(List.copyOf(byCurrency.values())));
    byCurrency.forEach(
        (currency, paid) ->
            figures.put(
                "unconverted_" + currency.toLowerCase(Locale.ROOT),
                Figure.money(paid.amount(), paid.orders())));
    return figures;
  }

  /** Amounts of several currencies make no sum. */
  private static Figure all(List<Paid> paid) {
    return Figure.money(
        switch (paid.size()) {
          case 0 -> Optional.of(BigDecimal.ZERO);
          case 1 -> paid.getFirst().amount();
          default -> Optional.empty();
        },
        paid.stream().mapToLong(Paid::orders).sum());
  }
}
