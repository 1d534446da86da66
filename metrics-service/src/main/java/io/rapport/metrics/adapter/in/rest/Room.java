package io.rapport.metrics.adapter.in.rest;

import io.rapport.metrics.MetricsConfig;
import io.rapport.problems.Problem;
import io.rapport.problems.ProblemException;

/**
 * How much a download may be.
 *
 * @param free how many bytes it may take of the disk
 */
record Room(long rows, long bytes, long free) {

  static Room of(long usable, MetricsConfig.Downloads limits) {
    return new Room(
        limits.mostRows(),
        limits.mostBytes().asLongValue(),
        usable - limits.keepFree().asLongValue());
  }

  /**
   * Nothing happens where it is enough.
   *
   * @throws ProblemException which says what is too much
   */
  void check(long rowsNeeded, long bytesNeeded) {
    if (rowsNeeded > rows) {
      throw tooMuch("%d rows".formatted(rows));
    }
    if (bytesNeeded > bytes) {
      throw tooMuch("%d bytes".formatted(bytes));
    }
    if (bytesNeeded > free) {
      throw ProblemException.of(
          Problem.Kind.UNAVAILABLE, "The disk of the service is nearly full.");
    }
  }

  private static ProblemException tooMuch(String most) {
    return ProblemException.invalid(
        "to", "a download has at most %s; take a shorter period, or a filter".formatted(most));
  }
}
