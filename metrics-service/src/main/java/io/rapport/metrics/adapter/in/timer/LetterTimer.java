package io.rapport.metrics.adapter.in.timer;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.rapport.metrics.MetricsConfig;
import io.rapport.metrics.application.telling.SendLetters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;

/** Has sent what may go. */
@ApplicationScoped
class LetterTimer {

  private final Repetition sending;

  LetterTimer(SendLetters sendLetters, InstantSource clock, MetricsConfig config) {
    this.sending =
        new Repetition(
            "letter-timer", config.alerts().every(), () -> sendLetters.send(clock.instant()));
  }

  void start(@Observes StartupEvent started) {
    sending.start();
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    sending.stop();
  }
}
