package io.rapport.bench.tracking;

import io.rapport.bench.load.Figures;

/**
 * One turn of all measurements, one after the other on the same machine in the same minutes.
 *
 * @param producer Kafka's own producer
 * @param bare a bare endpoint, single events
 * @param single the service, single events
 * @param batched the service, batches
 * @param steady how long each takes at half of the service's most
 */
record Round(Figures producer, Figures bare, Figures single, Figures batched, Steady steady) {

  /**
   * The same number of single events a second for each.
   *
   * @param producer from an event to its acknowledgement
   */
  record Steady(Figures producer, Figures bare, Figures single) {

    /** How much of what nobody could spare is the service's. */
    double ratio() {
      return single.p99Millis() / (bare.p99Millis() + producer.p99Millis());
    }
  }
}
