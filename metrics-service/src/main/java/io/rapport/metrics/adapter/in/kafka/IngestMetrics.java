package io.rapport.metrics.adapter.in.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.rapport.metrics.domain.ingest.Stored;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** What operators see of the reading. */
final class IngestMetrics {

  private final AtomicLong lag;
  private final AtomicLong kept;
  private final Timer commits;
  private final Counter events;
  private final Counter surveyFacts;
  private final Counter duplicates;
  private final Counter refused;
  private final Counter setAside;
  private final Counter failures;

  IngestMetrics(MeterRegistry registry) {
    this.lag = registry.gauge("rapport.metrics.ingest.lag", new AtomicLong());
    this.kept = registry.gauge("rapport.metrics.set.aside", new AtomicLong());
    this.commits =
        Timer.builder("rapport.metrics.ingest.commit")
            .description("Storing one batch")
            .publishPercentileHistogram()
            .register(registry);
    this.events = stored(registry, "event");
    this.surveyFacts = stored(registry, "survey_fact");
    this.duplicates =
        counter(registry, "duplicates", "Messages that were stored before, and not again");
    this.refused = counter(registry, "refused", "Refused events that were noted");
    this.setAside =
        counter(registry, "set.aside", "Messages that were not understood; someone must look");
    this.failures = counter(registry, "failures", "Times that reading had to start again");
  }

  void lag(long messages) {
    lag.set(messages);
  }

  /** How many messages wait for somebody to look at them, those of former starts included. */
  void setAside(long messages) {
    kept.set(messages);
  }

  void failed() {
    failures.increment();
  }

  void stored(Supplier<Stored> storing) {
    var stored = commits.record(storing);
    events.increment(stored.events());
    surveyFacts.increment(stored.surveyFacts());
    duplicates.increment(stored.duplicates());
    refused.increment(stored.refused());
    setAside.increment(stored.setAside());
    kept.addAndGet(stored.setAside());
  }

  private static Counter stored(MeterRegistry registry, String kind) {
    return Counter.builder("rapport.metrics.ingest.stored")
        .description("What was stored")
        .tag("kind", kind)
        .register(registry);
  }

  private static Counter counter(MeterRegistry registry, String name, String description) {
    return Counter.builder("rapport.metrics.ingest." + name)
        .description(description)
        .register(registry);
  }
}
