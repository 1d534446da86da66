package io.rapport.bench.load;

import java.time.Duration;

/**
 * Processor time of one event or request, which other work on the machine disturbs least.
 *
 * @param programMicros of the program that is measured
 * @param brokerMicros of the broker behind it
 */
public record Processor(double programMicros, double brokerMicros) {

  private static final double NANOS_A_MICRO = 1e3;

  /** Of so many events together. */
  public static Processor of(Duration program, Duration broker, double events) {
    return new Processor(
        program.toNanos() / NANOS_A_MICRO / events, broker.toNanos() / NANOS_A_MICRO / events);
  }

  public double micros() {
    return programMicros + brokerMicros;
  }
}
