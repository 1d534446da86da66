package io.rapport.metrics.domain.money;

/** What of the orders that stand is added up by buyer, over what. */
public enum PurchaseRatio {
  /** Money, less what was given back, over the orders that say an amount. */
  VALUE,
  /** Orders over buyers. */
  FREQUENCY,
  /** Buyers of two orders or more over buyers. */
  REPEAT,
  /** Money, less what was given back, over buyers. */
  PER_BUYER
}
