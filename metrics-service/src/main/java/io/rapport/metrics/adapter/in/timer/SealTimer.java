package io.rapport.metrics.adapter.in.timer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.rapport.metrics.MetricsConfig;
import io.rapport.metrics.application.ingest.Backlog;
import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.application.sealing.SealProjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Has projects sealed at a steady pace; what changes often in between is sealed once. */
@ApplicationScoped
class SealTimer {

  private static final Logger LOG = Logger.getLogger(SealTimer.class);

  private final SealProjects sealProjects;
  private final int persons;
  private final Backlog backlog;
  private final Repetition sealing;

  SealTimer(
      SealProjects sealProjects,
      MetricsConfig config,
      Backlog backlog,
      AnalyticsStore store,
      InstantSource clock,
      MeterRegistry metrics) {
    this.sealProjects = sealProjects;
    this.backlog = backlog;
    this.persons = config.sealing().persons();
    this.sealing = Repetition.behindOthers("seal-timer", config.sealing().every(), this::seal);
    var unsealed = new UnsealedPersons(store.sealing()::unsealedPersons, clock);
    Gauge.builder("rapport.metrics.unsealed.persons", unsealed, UnsealedPersons::count)
        .description("Persons of whom what is sealed does not hold (yet)")
        .strongReference(true)
        .register(metrics);
  }

  void start(@Observes StartupEvent started) {
    sealing.start();
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    sealing.stop();
  }

  private void seal() {
    sealProjects
        .seal(persons, this::goesOn)
        .forEach(project -> LOG.infof("Sealed anew by its settings: project=%s", project));
  }

  private boolean goesOn() {
    return sealing.goesOn() && !backlog.goesFirst();
  }
}
