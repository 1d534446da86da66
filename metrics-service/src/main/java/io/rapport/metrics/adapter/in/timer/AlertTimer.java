package io.rapport.metrics.adapter.in.timer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.rapport.metrics.MetricsConfig;
import io.rapport.metrics.application.alert.Round;
import io.rapport.metrics.application.alert.WatchAlerts;
import io.rapport.metrics.application.digest.TellOfDigests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Has weeks told of and alerts looked at when their days are over. */
@ApplicationScoped
class AlertTimer {

  private static final Logger LOG = Logger.getLogger(AlertTimer.class);

  private final WatchAlerts watchAlerts;
  private final InstantSource clock;
  private final Duration settle;
  private final Counter evaluated;
  private final Counter raised;
  private final Counter failed;
  private final Repetition watching;

  AlertTimer(
      WatchAlerts watchAlerts,
      TellOfDigests tellOfDigests,
      InstantSource clock,
      MetricsConfig config,
      MeterRegistry metrics) {
    this.watchAlerts = watchAlerts;
    this.clock = clock;
    this.settle = config.alerts().settle();
    this.evaluated = counter(metrics, "evaluated", "Times that an alert was looked at");
    this.raised = counter(metrics, "raised", "Times that others are told that one was raised");
    this.failed = counter(metrics, "failed", "Times that an alert could not be looked at");
    this.watching =
        new Repetition(
            "alert-timer",
            config.alerts().every(),
            () -> {
              tellOfDigests.tell(clock.instant(), settle, config.alerts().digestAt());
              watch();
            });
  }

  void start(@Observes StartupEvent started) {
    watching.start();
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    watching.stop();
  }

  private void watch() {
    var round = watchAlerts.watch(clock.instant(), settle, watching::goesOn);
    evaluated.increment(round.evaluated());
    raised.increment(round.raised());
    failed.increment(round.failures().size());
    round.failures().forEach(AlertTimer::log);
  }

  private static void log(Round.Failure failure) {
    LOG.warnf(
        failure.cause(),
        "An alert could not be looked at: project=%s alert=%s",
        failure.project(),
        failure.alert());
  }

  private static Counter counter(MeterRegistry metrics, String what, String description) {
    return Counter.builder("rapport.metrics.alerts." + what)
        .description(description)
        .register(metrics);
  }
}
