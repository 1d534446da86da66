package io.rapport.metrics.domain.prediction;

import io.rapport.statistics.purchase.PurchaseHistory;
import io.rapport.statistics.purchase.Spending;
import java.util.List;
import java.util.Map;

/**
 * What the models are fitted on: everybody who has ordered up to an end, or those of them whom
 * chance chose where they are very many.
 *
 * @param customers how many there are
 * @param histories with how many of the chosen have each
 * @param spendings of those of the chosen who paid on later days
 * @param heldBackDays how long the last part of the time is
 * @param parts the chosen who had ordered before that part
 */
public record Buyers(
    long customers,
    Map<PurchaseHistory, Long> histories,
    List<Spending> spendings,
    int heldBackDays,
    List<HeldBack.Customers> parts) {

  /** How many are chosen at most: more would say nothing new and take longer. */
  public static final int MOST_FITTED = 200_000;

  public Buyers {
    histories = Map.copyOf(histories);
    spendings = List.copyOf(spendings);
    parts = List.copyOf(parts);
  }
}
