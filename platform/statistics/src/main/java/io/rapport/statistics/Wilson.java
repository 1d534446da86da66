package io.rapport.statistics;

import static java.lang.Math.sqrt;

/** Wilson's score interval of a proportion. */
final class Wilson {

  private Wilson() {}

  static Interval95 of(double p, double n) {
    var z = Confidence.Z;
    var scale = 1 + z * z / n;
    var centre = (p + z * z / (2.0 * n)) / scale;
    var half = z / scale * sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
    // At the ends the formula gives them exactly, but for rounding.
    return new Interval95(p == 0 ? 0 : centre - half, p == 1 ? 1 : centre + half, "Wilson");
  }

  /** Newcombe's interval of the difference of two independent proportions. */
  static Interval95 difference(double p, Interval95 here, double q, Interval95 there) {
    return new Interval95(
        p - q - root(p - here.low(), there.high() - q),
        p - q + root(here.high() - p, q - there.low()),
        "Newcombe");
  }

  private static double root(double one, double other) {
    return sqrt(one * one + other * other);
  }
}
