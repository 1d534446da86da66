package io.rapport.metrics.adapter.in.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The spans that sent the messages of a batch, as far as a span can be linked to them. */
final class Senders {

  /** The SDK keeps no more links on a span. */
  private static final int MOST_LINKS = 128;

  private final List<SpanContext> spans = new ArrayList<>();
  private int messages;

  void add(ConsumerRecord<String, byte @Nullable []> message) {
    messages++;
    if (spans.size() < MOST_LINKS) {
      var sender =
          Span.fromContext(
                  W3CTraceContextPropagator.getInstance()
                      .extract(Context.root(), message, Headers.GETTER))
              .getSpanContext();
      if (sender.isValid()) {
        spans.add(sender);
      }
    }
  }

  List<SpanContext> spans() {
    return spans;
  }

  /** How many messages there were, with a span or without. */
  int messages() {
    return messages;
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
