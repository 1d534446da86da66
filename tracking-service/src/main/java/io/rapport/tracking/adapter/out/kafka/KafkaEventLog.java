package io.rapport.tracking.adapter.out.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.rapport.tracking.TrackingConfig;
import io.rapport.tracking.application.port.EventLog;
import io.rapport.tracking.domain.event.Outcome;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The event log as two topics. */
@ApplicationScoped
class KafkaEventLog implements EventLog {

  private final EventProducer producer;
  private final Deadlines deadlines;

  @Inject
  KafkaEventLog(EventProducer producer, TrackingConfig config) {
    this(producer, config.acknowledgeWithin());
  }

  KafkaEventLog(EventProducer producer, Duration acknowledgeWithin) {
    this.producer = producer;
    this.deadlines = new Deadlines(acknowledgeWithin);
  }

  @PreDestroy
  void close() {
    deadlines.close();
  }

  @Override
  public CompletionStage<Void> append(List<Outcome> outcomes) {
    var using = producer.inUse();
    var acknowledgement = new Acknowledgement(outcomes.size(), using);
    var trace = Context.current();
    for (var outcome : outcomes) {
      // A full buffer fails at once: what follows would only fail after it.
      if (acknowledgement.isDone()) {
        break;
      }
      using.send(traced(EventMessages.of(outcome), trace), acknowledgement);
    }
    deadlines.watch(acknowledgement);
    return acknowledgement;
  }

  private static ProducerRecord<String, byte[]> traced(
      ProducerRecord<String, byte[]> message, Context trace) {
    W3CTraceContextPropagator.getInstance()
        .inject(
            trace,
            message,
            (into, name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
    return message;
  }
}
