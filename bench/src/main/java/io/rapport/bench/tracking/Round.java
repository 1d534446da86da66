package io.rapport.bench.tracking;

import io.rapport.bench.load.Figures;

/**
 * One turn of all measurements, one after the other on the same machine in the same minute.
 *
 * @param producer Kafka's own producer
 * @param bare a bare endpoint, single events
 * @param single the service, single events
 * @param batched the service, batches
 */
record Round(Figures producer, Figures bare, Figures single, Figures batched) {}
