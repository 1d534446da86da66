package io.rapport.metrics.domain.prediction;

/**
 * What is to be expected of a customer.
 *
 * @param alive the chance that they have not left for good, 0 to 1
 * @param purchases on how many days they will buy
 * @param orderValue what they will pay on such a day
 */
public record Expectation(double alive, double purchases, double orderValue) {

  /** What they will pay in all. */
  public double value() {
    return purchases * orderValue;
  }
}
