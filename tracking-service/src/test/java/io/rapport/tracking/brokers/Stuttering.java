package io.rapport.tracking.brokers;

import static org.awaitility.Awaitility.await;

import io.rapport.local.stack.StackProcess;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes a process slow: it stands still for most of every second. */
final class Stuttering implements AutoCloseable {

  private static final int STILL_MILLIS = 900;
  private static final int AWAKE_MILLIS = 100;

  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final AtomicInteger turns = new AtomicInteger();
  private final StackProcess process;
  private Optional<Standstill> still = Optional.empty();

  private Stuttering(StackProcess process) {
    this.process = process;
  }

  static Stuttering start(StackProcess process) {
    var stuttering = new Stuttering(process);
    stuttering.clock.execute(stuttering::stand);
    return stuttering;
  }

  /** Waits until it has stood still so many times more. */
  void awaitTurns(int count) {
    int goal = turns.get() + count;
    await().atMost(Duration.ofMinutes(1)).until(() -> turns.get() >= goal);
  }

  private void stand() {
    still = Optional.of(Standstill.of(process));
    clock.schedule(this::goOn, STILL_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void goOn() {
    still.ifPresent(Standstill::close);
    turns.incrementAndGet();
    clock.schedule(this::stand, AWAKE_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    clock.shutdownNow();
    await().until(clock::isTerminated);
    still.ifPresent(Standstill::close);
  }
}
