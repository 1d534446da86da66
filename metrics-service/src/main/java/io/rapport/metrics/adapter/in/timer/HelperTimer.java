package io.rapport.metrics.adapter.in.timer;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.rapport.metrics.application.ingest.Backlog;
import io.rapport.metrics.application.port.StoreHelpers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Has the store's helping threads rest while much is behind: whoever is helped spins until its
 * helper is done, and so takes two processors to do the work of one.
 */
@ApplicationScoped
class HelperTimer {

  private static final Duration EVERY = Duration.ofSeconds(1);

  private final StoreHelpers helpers;
  private final Backlog backlog;
  private final Repetition looking;

  HelperTimer(StoreHelpers helpers, Backlog backlog) {
    this.helpers = helpers;
    this.backlog = backlog;
    this.looking = new Repetition("helper-timer", EVERY, this::look);
  }

  void start(@Observes StartupEvent started) {
    looking.start();
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    looking.stop();
  }

  private void look() {
    helpers.rest(backlog.isMuch());
  }
}
