package io.rapport.tracking.adapter.out.kafka;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Fails what is not acknowledged in time. All have the same time, so they stand in line, and
 * looking at the head of the line now and then costs nothing beside a timer for each.
 *
 * <p>The producer keeps to its time too, but not while it waits for a broker to tell it its id.
 */
final class Deadlines implements AutoCloseable {

  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  private final Queue<Acknowledgement> waiting = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("acknowledgement-deadlines").daemon().factory());
  private final long nanos;

  Deadlines(Duration acknowledgeWithin) {
    this.nanos = acknowledgeWithin.toNanos();
    var _ =
        clock.scheduleWithFixedDelay(
            this::look, LOOK_EVERY.toNanos(), LOOK_EVERY.toNanos(), TimeUnit.NANOSECONDS);
  }

  void watch(Acknowledgement acknowledgement) {
    waiting.add(acknowledgement);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  private void look() {
    long now = System.nanoTime();
    var head = waiting.peek();
    while (head != null && (head.isDone() || now - head.since() > nanos)) {
      head.timeOut();
      waiting.remove();
      head = waiting.peek();
    }
  }
}
