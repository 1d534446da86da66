package io.rapport.survey.domain.response;

import java.math.BigDecimal;

/** A fact that travels with a response, such as the order or the agent it is about. */
public sealed interface Attribute {

  /** A text. */
  record Text(String value) implements Attribute {}

  /** A number of at most 38 digits; 1 and 1.0 are the same. */
  record Quantity(BigDecimal value) implements Attribute {

    private static final int MOST_DIGITS = 38;

    public Quantity {
      // Before anything else: 1E+999999999 is short to send and long to write out.
      if (value.precision() > MOST_DIGITS || Math.abs((long) value.scale()) > MOST_DIGITS) {
        throw new IllegalArgumentException("must have at most " + MOST_DIGITS + " digits");
      }
      value = value.stripTrailingZeros();
      value = value.scale() < 0 ? value.setScale(0) : value;
    }
  }

  /** Yes or no. */
  record Flag(boolean value) implements Attribute {}
}
