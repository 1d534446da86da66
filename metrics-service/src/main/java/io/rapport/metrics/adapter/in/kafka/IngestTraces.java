package io.rapport.metrics.adapter.in.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;

/** One span for each batch, linked to the spans that sent its messages. */
final class IngestTraces {

  /** The SDK keeps no more links on a span. */
  private static final int MOST_LINKS = 128;

  private final Tracer tracer;

  IngestTraces(OpenTelemetry telemetry) {
    this.tracer = telemetry.getTracer("io.rapport.metrics");
  }

  /**
   * The work with a span around it. It holds none of the messages, which are large and wait until
   * the batch before is stored.
   */
  Runnable around(ConsumerRecords<String, byte @Nullable []> messages, Runnable work) {
    var builder =
        tracer
            .spanBuilder("store messages")
            .setNoParent()
            .setSpanKind(SpanKind.CONSUMER)
            .setAttribute("messaging.system", "kafka")
            .setAttribute("messaging.operation.type", "process")
            .setAttribute("messaging.batch.message_count", messages.count());
    senders(messages).forEach(sender -> builder.addLink(sender.getSpanContext()));
    return () -> within(builder.startSpan(), work);
  }

  private static void within(Span span, Runnable work) {
    try (var _ = span.makeCurrent()) {
      work.run();
    } catch (RuntimeException e) {
      span.setStatus(StatusCode.ERROR).recordException(e);
      throw e;
    } finally {
      span.end();
    }
  }

  private static List<Span> senders(ConsumerRecords<String, byte @Nullable []> messages) {
    var senders = new ArrayList<Span>();
    for (var message : messages) {
      if (senders.size() == MOST_LINKS) {
        break;
      }
      var sender =
          Span.fromContext(
              W3CTraceContextPropagator.getInstance()
                  .extract(Context.root(), message, Headers.GETTER));
      if (sender.getSpanContext().isValid()) {
        senders.add(sender);
      }
    }
    return senders;
  }

  /** Reads the headers of a message. */
  private enum Headers implements TextMapGetter<ConsumerRecord<String, byte @Nullable []>> {
    GETTER;

    @Override
    public Iterable<String> keys(ConsumerRecord<String, byte @Nullable []> message) {
      var keys = new ArrayList<String>();
      message.headers().forEach(header -> keys.add(header.key()));
      return keys;
    }

    @Override
    public @Nullable String get(
        @Nullable ConsumerRecord<String, byte @Nullable []> message, String key) {
      var header = message == null ? null : message.headers().lastHeader(key);
      return header == null ? null : new String(header.value(), UTF_8);
    }
  }
}
