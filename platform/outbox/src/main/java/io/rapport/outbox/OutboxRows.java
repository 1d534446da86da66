package io.rapport.outbox;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Messages as rows of the outbox, also for a statement that leaves them in one step with what they
 * tell of.
 */
public final class OutboxRows {

  /** Leaves the messages of its values, in their order; a condition may follow. */
  public static final String INSERT =
      """
      insert into outbox (topic, key, message_id, time, subject, traceparent, payload)
      select topic, key, message_id, time, subject, ?::text, payload
      from unnest(?::text[], ?::text[], ?::text[], ?::text[]::timestamptz[], ?::text[], ?::bytea[])
           as message (topic, key, message_id, time, subject, payload)
      """;

  private OutboxRows() {}

  /** What {@link #INSERT} asks for. */
  public static @Nullable Object[] values(List<Outgoing> messages) {
    return new @Nullable Object[] {
      traceparent(),
      texts(messages, message -> message.topic().name()),
      texts(messages, Outgoing::key),
      texts(messages, message -> message.identity().id()),
      texts(messages, message -> message.identity().time().toString()),
      texts(messages, message -> message.identity().subject()),
      messages.stream().map(Outgoing::payload).toArray(byte[][]::new)
    };
  }

  private static String[] texts(List<Outgoing> messages, Function<Outgoing, String> text) {
    return messages.stream().map(text).toArray(String[]::new);
  }

  private static @Nullable String traceparent() {
    Map<String, String> fields = new HashMap<>();
    W3CTraceContextPropagator.getInstance()
        .inject(Context.current(), fields, (into, name, value) -> fields.put(name, value));
    return fields.get("traceparent");
  }
}
