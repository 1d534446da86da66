package io.rapport.metrics.adapter.in.timer;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.rapport.metrics.application.port.StoreArchive;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks now and then whether the archive is due, on a thread of its own. */
@ApplicationScoped
class ArchiveTimer {

  private static final Logger LOG = Logger.getLogger(ArchiveTimer.class);
  private static final Duration EVERY = Duration.ofMinutes(1);

  private final StoreArchive archive;
  private final InstantSource clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("archive-timer").daemon().factory());

  ArchiveTimer(StoreArchive archive, InstantSource clock) {
    this.archive = archive;
    this.clock = clock;
  }

  void start(@Observes StartupEvent started) {
    var _ =
        thread.scheduleWithFixedDelay(
            this::write, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** A part that is not complete then is begun again after the next start. */
  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    thread.shutdownNow();
    var _ = thread.awaitTermination(5, TimeUnit.SECONDS);
  }

  /** Whatever came out of here would end the timer. */
  private void write() {
    try {
      archive.writeWhenDue(clock.instant());
    } catch (RuntimeException e) {
      LOG.error("The archive was not written, the next try comes soon", e);
    }
  }
}
