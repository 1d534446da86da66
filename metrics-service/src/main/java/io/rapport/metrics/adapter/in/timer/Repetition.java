package io.rapport.metrics.adapter.in.timer;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Does one thing again and again, with a pause between, on a thread of its own. */
final class Repetition {

  private static final Logger LOG = Logger.getLogger(Repetition.class);

  private final String name;
  private final Duration pause;
  private final Runnable work;
  private final ScheduledExecutorService thread;

  Repetition(String name, Duration pause, Runnable work) {
    this.name = name;
    this.pause = pause;
    this.work = work;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name).daemon().factory());
  }

  /** For what takes long and nobody waits for: it leaves the processors to who wants them. */
  static Repetition behindOthers(String name, Duration pause, Runnable work) {
    var repetition = new Repetition(name, pause, work);
    repetition.thread.execute(BehindOthers::stand);
    return repetition;
  }

  void start() {
    var _ =
        thread.scheduleWithFixedDelay(
            this::tryWork, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  void stop() throws InterruptedException {
    thread.shutdownNow();
    var _ = thread.awaitTermination(5, TimeUnit.SECONDS);
  }

  boolean goesOn() {
    return !thread.isShutdown();
  }

  /** What fails now is done the next time; whatever came out of here would end the repetition. */
  private void tryWork() {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warnf(e, "It failed, the next try comes soon: timer=%s", name);
    }
  }
}
