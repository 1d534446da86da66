package io.rapport.statistics.purchase;

/**
 * What a customer paid, as far as Gamma–Gamma needs it.
 *
 * @param times how many of the later purchases had a value
 * @param total of these, above 0
 */
public record Spending(int times, double total) {

  public Spending {
    if (times < 1 || !(total > 0)) {
      throw new IllegalArgumentException(times + " times " + total);
    }
  }
}
