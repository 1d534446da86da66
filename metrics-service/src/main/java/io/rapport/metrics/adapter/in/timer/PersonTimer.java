package io.rapport.metrics.adapter.in.timer;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.rapport.metrics.MetricsConfig;
import io.rapport.metrics.application.ingest.Backlog;
import io.rapport.metrics.application.person.TellOfPersons;
import io.rapport.metrics.application.segment.FindMembers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Has others told of persons at a steady pace. */
@ApplicationScoped
class PersonTimer {

  private static final Logger LOG = Logger.getLogger(PersonTimer.class);

  private final FindMembers findMembers;
  private final TellOfPersons tellOfPersons;
  private final Duration segmentsEvery;
  private final Backlog backlog;
  private final Repetition telling;

  PersonTimer(
      FindMembers findMembers, TellOfPersons tellOfPersons, MetricsConfig config, Backlog backlog) {
    this.findMembers = findMembers;
    this.segmentsEvery = config.persons().segmentsEvery();
    this.tellOfPersons = tellOfPersons;
    this.backlog = backlog;
    this.telling = new Repetition("person-timer", config.persons().toldEvery(), this::tell);
  }

  void start(@Observes StartupEvent started) {
    telling.start();
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    telling.stop();
  }

  private void tell() {
    if (!backlog.goesFirst()) {
      findMembers.find(segmentsEvery).forEach(PersonTimer::log);
      tellOfPersons.tell(this::goesOn);
    }
  }

  private boolean goesOn() {
    return telling.goesOn() && !backlog.goesFirst();
  }

  private static void log(FindMembers.Failure failure) {
    LOG.warnf(
        failure.cause(), "Members of segments could not be found: project=%s", failure.project());
  }
}
