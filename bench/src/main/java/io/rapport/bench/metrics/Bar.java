package io.rapport.bench.metrics;

import java.util.Locale;

/**
 * What is expected, and what was found.
 *
 * @param more whether more is better
 */
record Bar(String name, double must, double aim, boolean more, double found, String shown) {

  static Bar atLeast(String name, double must, double aim, double found, String shown) {
    return new Bar(name, must, aim, true, found, shown);
  }

  static Bar atMost(String name, double must, double aim, double found, String shown) {
    return new Bar(name, must, aim, false, found, shown);
  }

  private boolean isHeld() {
    return more ? found >= must : found <= must;
  }

  @Override
  public String toString() {
    return "%-66s %s %-9s %-9s %-7s %s%n"
        .formatted(
            name, more ? "≥" : "≤", number(must), number(aim), isHeld() ? "pass" : "MISSED", shown);
  }

  private static String number(double number) {
    return number == Math.rint(number)
        ? String.format(Locale.ROOT, "%,.0f", number)
        : Double.toString(number);
  }
}
