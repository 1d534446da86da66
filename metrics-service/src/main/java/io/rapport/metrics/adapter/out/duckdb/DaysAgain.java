package io.rapport.metrics.adapter.out.duckdb;

/**
 * The days that do not hold, of those for whom not everything does.
 *
 * @param midnights from the first of them on
 * @param first the first of them, counted from 1970
 * @param until what happened from this moment on is left out
 */
record DaysAgain(Midnights midnights, long first, long until) {

  /** All there are. */
  static final DaysAgain ALL = new DaysAgain(Midnights.NONE, Integer.MIN_VALUE, -Sealed.EVER);
}
