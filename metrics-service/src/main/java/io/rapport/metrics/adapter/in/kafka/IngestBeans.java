package io.rapport.metrics.adapter.in.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.rapport.metrics.MetricsConfig;
import io.rapport.metrics.application.ingest.Backlog;
import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.application.receipt.ReadUpTo;
import io.rapport.reading.ConsumerSettings;
import io.rapport.reading.ReadingThread;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/** Starts and stops the reading with the service. */
@ApplicationScoped
class IngestBeans {

  private final ReadingThread reader;

  IngestBeans(
      AnalyticsStore store,
      MetricsConfig config,
      MeterRegistry metrics,
      OpenTelemetry telemetry,
      InstantSource clock,
      ReadUpTo readUpTo,
      Backlog backlog,
      @Identifier("default-kafka-broker") Map<String, Object> kafka) {
    var usual = BatchSize.ofWhatIsThere(config.ingest().batchSize());
    var settings = settings(kafka, usual);
    this.reader =
        new ReadingThread(
            "topics-reader",
            settings,
            config.ingest().retryAfter(),
            new TopicsReader(
                store,
                settings,
                new IngestMetrics(metrics),
                new IngestTraces(telemetry),
                new ReadMarks(clock, readUpTo),
                new Housekeeping(store, clock),
                backlog,
                usual,
                TopicsReader.HELD_FOR));
  }

  void start(@Observes StartupEvent started) {
    reader.start();
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    reader.close();
  }

  static Map<String, Object> settings(Map<String, Object> kafka, BatchSize usual) {
    var settings = ConsumerSettings.alone(kafka);
    settings.put(
        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
        Math.min(usual.messages(), BatchSize.PART.messages()));
    return settings;
  }
}
