package io.rapport.bench.load;

import java.time.Duration;

/**
 * What one measurement found.
 *
 * @param perSecond events or requests
 * @param processorMicros processor time for each, of the programs that are measured
 * @param p50Millis of a request
 * @param p99Millis of a request
 */
public record Figures(
    double perSecond, double processorMicros, double p50Millis, double p99Millis) {

  private static final double NANOS_A_MICRO = 1e3;
  private static final double NANOS_A_MILLI = 1e6;
  private static final double NANOS_A_SECOND = 1e9;

  /** Of a run whose every request carries so many events. */
  public static Figures of(Load.Measured measured, int eventsPerRequest, Duration processorTime) {
    double events = (double) measured.answered() * eventsPerRequest;
    return new Figures(
        events * NANOS_A_SECOND / measured.time().toNanos(),
        processorTime.toNanos() / NANOS_A_MICRO / events,
        measured.nanos().getValueAtPercentile(50) / NANOS_A_MILLI,
        measured.nanos().getValueAtPercentile(99) / NANOS_A_MILLI);
  }
}
