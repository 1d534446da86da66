package io.rapport.metrics.adapter.in.kafka;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;

/** One span for each batch, linked to the spans that sent its messages. */
final class IngestTraces {

  private final Tracer tracer;

  IngestTraces(OpenTelemetry telemetry) {
    this.tracer = telemetry.getTracer("io.rapport.metrics");
  }

  void around(Senders senders, Runnable work) {
    var builder =
        tracer
            .spanBuilder("store messages")
            .setNoParent()
            .setSpanKind(SpanKind.CONSUMER)
            .setAttribute("messaging.system", "kafka")
            .setAttribute("messaging.operation.type", "process")
            .setAttribute("messaging.batch.message_count", senders.messages());
    senders.spans().forEach(builder::addLink);
    var span = builder.startSpan();
    try (var _ = span.makeCurrent()) {
      work.run();
    } catch (RuntimeException e) {
      span.setStatus(StatusCode.ERROR).recordException(e);
      throw e;
    } finally {
      span.end();
    }
  }
}
