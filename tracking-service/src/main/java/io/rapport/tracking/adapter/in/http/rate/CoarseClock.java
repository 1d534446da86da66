package io.rapport.tracking.adapter.in.http.rate;

import io.github.bucket4j.TimeMeter;

/**
 * About milliseconds of a clock that never jumps: a bucket that was asked in the same one need not
 * calculate what flowed in since, which is most of its work.
 */
final class CoarseClock implements TimeMeter {

  private static final long TICK_NANOS = 1 << 20;

  @Override
  public long currentTimeNanos() {
    return System.nanoTime() & -TICK_NANOS;
  }

  @Override
  public boolean isWallClockBased() {
    return false;
  }
}
