package io.rapport.metrics.adapter.in.timer;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.rapport.metrics.application.ingest.Backlog;
import io.rapport.metrics.application.port.StoreArchive;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;

/** Looks now and then whether the archive is due. */
@ApplicationScoped
class ArchiveTimer {

  private static final Duration EVERY = Duration.ofMinutes(1);

  private final StoreArchive archive;
  private final InstantSource clock;
  private final Backlog backlog;
  private final Repetition looking;

  ArchiveTimer(StoreArchive archive, InstantSource clock, Backlog backlog) {
    this.archive = archive;
    this.clock = clock;
    this.backlog = backlog;
    this.looking = new Repetition("archive-timer", EVERY, this::look);
  }

  void start(@Observes StartupEvent started) {
    looking.start();
  }

  /** A part that is not complete then is begun again after the next start. */
  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    looking.stop();
  }

  private void look() {
    if (!backlog.goesFirst()) {
      archive.writeWhenDue(clock.instant());
    }
  }
}
