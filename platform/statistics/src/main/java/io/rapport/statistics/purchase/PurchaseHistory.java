package io.rapport.statistics.purchase;

/**
 * When a customer bought, as far as BG/NBD needs it: x, t_x and T.
 *
 * @param frequency how many times after the first one
 * @param recency weeks from the first to the last time
 * @param age weeks from the first time to the end of what is known
 */
public record PurchaseHistory(int frequency, double recency, double age) {

  public PurchaseHistory {
    var isLaterThanFirst = recency > 0;
    if (frequency < 0 || recency < 0 || recency > age || isLaterThanFirst != (frequency > 0)) {
      throw new IllegalArgumentException(frequency + " times in " + recency + " of " + age);
    }
  }
}
