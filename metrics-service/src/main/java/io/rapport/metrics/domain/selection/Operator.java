package io.rapport.metrics.domain.selection;

/** How a value is compared with what a filter names. */
public enum Operator {
  EQ,
  /** Also holds where there is no value. */
  NE,
  IN,
  CONTAINS,
  GT,
  GTE,
  LT,
  LTE,
  EXISTS;

  /** Whether it compares numbers; what is no number then does not match. */
  public boolean isNumeric() {
    return switch (this) {
      case GT, GTE, LT, LTE -> true;
      case EQ, NE, IN, CONTAINS, EXISTS -> false;
    };
  }
}
