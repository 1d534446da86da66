package io.rapport.metrics.adapter.in.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class IngestTracesTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  private final List<SpanData> spans = new ArrayList<>();

  @Test
  void the_span_of_a_batch_is_linked_to_the_spans_that_sent_its_messages() {
    var traces = new IngestTraces(telemetry());

    traces.around(
        senders(message(0, "00-" + TRACE + "-00f067aa0ba902b7-01"), message(1, null)), () -> {});

    assertThat(spans)
        .singleElement()
        .satisfies(
            span -> {
              assertThat(span.getName()).isEqualTo("store messages");
              assertThat(span.getLinks())
                  .extracting(link -> link.getSpanContext().getTraceId())
                  .containsExactly(TRACE);
            });
  }

  private OpenTelemetry telemetry() {
    return OpenTelemetrySdk.builder()
        .setTracerProvider(
            SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(new Remembering()))
                .build())
        .build();
  }

  @SafeVarargs
  private static Senders senders(ConsumerRecord<String, byte[]>... messages) {
    var senders = new Senders();
    List.of(messages).forEach(senders::add);
    return senders;
  }

  private static ConsumerRecord<String, byte[]> message(long offset, String traceparent) {
    var message = new ConsumerRecord<>("tracking.events", 0, offset, "key", new byte[0]);
    if (traceparent != null) {
      message.headers().add("traceparent", traceparent.getBytes(UTF_8));
    }
    return message;
  }

  private final class Remembering implements SpanExporter {

    @Override
    public CompletableResultCode export(Collection<SpanData> finished) {
      spans.addAll(finished);
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }
}
