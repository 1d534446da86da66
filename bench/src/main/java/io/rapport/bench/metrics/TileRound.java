package io.rapport.bench.metrics;

/**
 * How long a tile takes.
 *
 * @param p50Millis by the API
 * @param p95Millis by the API
 * @param rawMillis by the hand-written SQL, the median of some runs
 */
record TileRound(double p50Millis, double p95Millis, double rawMillis) {

  /** How many times faster it is by the API. */
  double timesFaster() {
    return rawMillis / p50Millis;
  }

  /** How long it takes by the API, by hand being one. */
  double byHand() {
    return p50Millis / rawMillis;
  }
}
