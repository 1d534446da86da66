package io.rapport.statistics;

/** Where the true value lies, with 95 % confidence. */
public record Interval95(double low, double high, String method) {

  Interval95 times(double factor) {
    return new Interval95(low * factor, high * factor, method);
  }
}
