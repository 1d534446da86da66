package io.rapport.local.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Ends processes that another launcher started, and that are therefore not our children. */
public final class Leftovers {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private Leftovers() {}

  /** Asks the process to end, insists when the grace is over, and waits until it is gone. */
  public static void stop(ProcessIdentity process, Duration grace) {
    process.living().ifPresent(living -> process.stopBy().send(living.pid()));
    if (!isGoneWithin(process, grace)) {
      process.living().ifPresent(ProcessHandle::destroyForcibly);
      isGoneWithin(process, grace);
    }
  }

  /** Those of the list that still run. */
  public static List<ProcessIdentity> living(List<ProcessIdentity> processes) {
    return processes.stream().filter(process -> process.living().isPresent()).toList();
  }

  private static boolean isGoneWithin(ProcessIdentity process, Duration grace) {
    long deadline = System.nanoTime() + grace.toNanos();
    while (process.living().isPresent()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
    return true;
  }
}
