package io.rapport.metrics.adapter.in.timer;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.rapport.metrics.MetricsConfig;
import io.rapport.metrics.application.person.TellOfPersons;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Has others told of persons at a steady pace, on a thread of its own. */
@ApplicationScoped
class PersonTimer {

  private static final Logger LOG = Logger.getLogger(PersonTimer.class);

  private final TellOfPersons tellOfPersons;
  private final Duration every;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("person-timer").daemon().factory());

  PersonTimer(TellOfPersons tellOfPersons, MetricsConfig config) {
    this.tellOfPersons = tellOfPersons;
    this.every = config.persons().toldEvery();
  }

  void start(@Observes StartupEvent started) {
    var _ =
        thread.scheduleWithFixedDelay(
            this::tell, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    thread.shutdownNow();
    var _ = thread.awaitTermination(5, TimeUnit.SECONDS);
  }

  /** What fails now is told the next time; whatever came out of here would end the timer. */
  private void tell() {
    try {
      tellOfPersons.tell();
    } catch (RuntimeException e) {
      LOG.warn("Others were not told of changed persons, the next try comes soon", e);
    }
  }
}
