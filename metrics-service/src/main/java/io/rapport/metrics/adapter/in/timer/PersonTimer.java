package io.rapport.metrics.adapter.in.timer;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.rapport.metrics.MetricsConfig;
import io.rapport.metrics.application.ingest.Backlog;
import io.rapport.metrics.application.person.TellOfPersons;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Has others told of persons at a steady pace. */
@ApplicationScoped
class PersonTimer {

  private final TellOfPersons tellOfPersons;
  private final Backlog backlog;
  private final Repetition telling;

  PersonTimer(TellOfPersons tellOfPersons, MetricsConfig config, Backlog backlog) {
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
      tellOfPersons.tell();
    }
  }
}
