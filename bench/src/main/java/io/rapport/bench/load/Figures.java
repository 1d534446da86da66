package io.rapport.bench.load;

import java.time.Duration;

/**
 * What one measurement found.
 *
 * @param perSecond events or requests
 * @param processor the processor time of each
 * @param p50Millis of a request
 * @param p99Millis of a request
 */
public record Figures(double perSecond, Processor processor, double p50Millis, double p99Millis) {

  private static final double NANOS_A_MILLI = 1e6;
  private static final double NANOS_A_SECOND = 1e9;

  /** Of a run whose every request carries so many events. */
  public static Figures of(
      Measured measured, int eventsPerRequest, Duration program, Duration broker) {
    double events = (double) measured.answered() * eventsPerRequest;
    return new Figures(
        events * NANOS_A_SECOND / measured.time().toNanos(),
        Processor.of(program, broker, events),
        measured.nanos().getValueAtPercentile(50) / NANOS_A_MILLI,
        measured.nanos().getValueAtPercentile(99) / NANOS_A_MILLI);
  }
}
