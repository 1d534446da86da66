package io.rapport.bench;

import java.time.Duration;

/**
 * How much time a benchmark may take.
 *
 * @param rounds how often each thing is measured
 * @param warmUps how often it is run before, at most
 * @param measurement how long each measurement takes
 * @param endurance how long full load goes on
 */
public record Effort(int rounds, int warmUps, Duration measurement, Duration endurance) {

  /** For figures that mean something. */
  public static final Effort FULL = new Effort(3, 5, Duration.ofSeconds(8), Duration.ofMinutes(10));

  /** Shows that the benchmark runs and that it loses nothing; its figures mean nothing. */
  public static final Effort TRIAL =
      new Effort(1, 1, Duration.ofMillis(400), Duration.ofSeconds(5));

  public boolean isTrial() {
    return equals(TRIAL);
  }
}
