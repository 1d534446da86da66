package io.rapport.metrics.adapter.in.kafka;

import static java.util.stream.Collectors.toMap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.rapport.metrics.domain.ingest.Stored;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** What operators see of the reading. */
final class IngestMetrics {

  private final AtomicLong lag;
  private final Map<String, SetAside> setAside;
  private final Timer commits;
  private final Counter events;
  private final Counter surveyFacts;
  private final Counter duplicates;
  private final Counter refused;
  private final Counter failures;

  IngestMetrics(MeterRegistry registry) {
    this.lag = registry.gauge("rapport.metrics.ingest.lag", new AtomicLong());
    this.setAside =
        TopicsReader.TOPICS.stream()
            .collect(toMap(topic -> topic, topic -> SetAside.of(registry, topic)));
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
    this.failures = counter(registry, "failures", "Times that reading had to start again");
  }

  void lag(long messages) {
    lag.set(messages);
  }

  /** How many messages wait for somebody to look at them, those of former starts included. */
  void setAside(Map<String, Long> messages) {
    setAside.forEach((topic, metrics) -> metrics.kept.set(messages.getOrDefault(topic, 0L)));
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
    stored.setAside().forEach((topic, count) -> of(topic).more(count));
  }

  private SetAside of(String topic) {
    return Objects.requireNonNull(setAside.get(topic));
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

  /**
   * The messages of a topic that nobody understood. There from the start, so that none can be told
   * from a service that says nothing.
   */
  private record SetAside(AtomicLong kept, Counter sinceStart) {

    static SetAside of(MeterRegistry registry, String topic) {
      var tags = Tags.of("topic", topic);
      return new SetAside(
          registry.gauge("rapport.metrics.set.aside", tags, new AtomicLong()),
          Counter.builder("rapport.metrics.ingest.set.aside")
              .description("Messages that were not understood; someone must look")
              .tags(tags)
              .register(registry));
    }

    void more(int messages) {
      kept.addAndGet(messages);
      sinceStart.increment(messages);
    }
  }
}
