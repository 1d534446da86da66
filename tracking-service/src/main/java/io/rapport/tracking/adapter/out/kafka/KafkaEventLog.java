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
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** The event log as two topics. */
@ApplicationScoped
class KafkaEventLog implements EventLog {

  private final Producer<String, byte[]> producer;
  private final Deadlines deadlines;

  @Inject
  KafkaEventLog(Producer<String, byte[]> producer, TrackingConfig config) {
    this(producer, config.acknowledgeWithin());
  }

  KafkaEventLog(Producer<String, byte[]> producer, Duration acknowledgeWithin) {
    this.producer = producer;
    this.deadlines = new Deadlines(acknowledgeWithin);
  }

  @PreDestroy
  void close() {
    deadlines.close();
  }

  @Override
  public CompletionStage<Void> append(List<Outcome> outcomes) {
    var acknowledgement = new Acknowledgement(outcomes.size());
    for (var outcome : outcomes) {
      // A full buffer fails at once: what follows would only fail after it.
      if (acknowledgement.isDone()) {
        break;
      }
      send(EventMessages.of(outcome), acknowledgement);
    }
    deadlines.watch(acknowledgement);
    return acknowledgement;
  }

  private void send(ProducerRecord<String, byte[]> message, Acknowledgement acknowledgement) {
    W3CTraceContextPropagator.getInstance()
        .inject(
            Context.current(),
            message,
            (into, name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
    try {
      var _ = producer.send(message, acknowledgement);
    } catch (KafkaException | IllegalStateException e) {
      acknowledgement.onCompletion(null, e);
    }
  }
}
