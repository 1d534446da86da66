package io.rapport.metrics.domain.kpi;

import java.math.BigDecimal;
import java.math.MathContext;

/** Amounts of money as people write them. */
public final class Amounts {

  private static final int LEAST_DIGITS = 2;

  private Amounts() {}

  /** With all digits that say something, and two after the point at least. */
  public static BigDecimal written(BigDecimal amount) {
    var shortest = amount.stripTrailingZeros();
    return shortest.setScale(Math.max(LEAST_DIGITS, shortest.scale()));
  }

  /** To sixteen digits, which is exact wherever the division comes to an end. */
  static BigDecimal divided(BigDecimal amount, long by) {
    return amount.divide(BigDecimal.valueOf(by), MathContext.DECIMAL64);
  }
}
