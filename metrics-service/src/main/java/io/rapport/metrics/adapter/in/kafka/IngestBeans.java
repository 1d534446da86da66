package io.rapport.metrics.adapter.in.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.rapport.metrics.MetricsConfig;
import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.application.receipt.ReadUpTo;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Starts and stops the reading with the service. */
@ApplicationScoped
class IngestBeans {

  private final TopicsReader reader;

  IngestBeans(
      AnalyticsStore store,
      MetricsConfig config,
      MeterRegistry metrics,
      OpenTelemetry telemetry,
      InstantSource clock,
      ReadUpTo readUpTo,
      @Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.reader =
        new TopicsReader(
            store,
            settings(kafka, config.ingest().batchSize()),
            config.ingest().retryAfter(),
            new IngestMetrics(metrics),
            new IngestTraces(telemetry),
            new ReadMarks(clock, readUpTo),
            new Housekeeping(store, clock));
  }

  void start(@Observes StartupEvent started) {
    reader.start();
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    reader.close();
  }

  static Map<String, Object> settings(Map<String, Object> kafka, int batchSize) {
    var settings = new HashMap<>(kafka);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    // Offsets that the broker does not have (any more): everything it has is read again, and what
    // is stored already is recognised.
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batchSize);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    return settings;
  }
}
