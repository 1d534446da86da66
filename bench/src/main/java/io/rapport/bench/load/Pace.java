package io.rapport.bench.load;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/** Calls so many times a second, and says when each call was due. */
public final class Pace {

  private static final long LONGEST_SLEEP = TimeUnit.MICROSECONDS.toNanos(200);

  private Pace() {}

  /** A late call is made up for at once. */
  public static void keep(double perSecond, Duration time, LongConsumer call) {
    long start = System.nanoTime();
    long calls = Math.round(perSecond * time.toNanos() / 1e9);
    for (long i = 0; i < calls; i++) {
      long due = start + Math.round(i * 1e9 / perSecond);
      await(due);
      call.accept(due);
    }
  }

  private static void await(long due) {
    long early = due - System.nanoTime();
    while (early > 0) {
      LockSupport.parkNanos(Math.min(early, LONGEST_SLEEP));
      early = due - System.nanoTime();
    }
  }
}
