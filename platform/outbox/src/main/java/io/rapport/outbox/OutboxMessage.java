package io.rapport.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.contracts.MessageIdentity;
import io.rapport.contracts.Topic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** One message in the outbox. */
record OutboxMessage(
    long id,
    String topic,
    String key,
    MessageIdentity identity,
    @Nullable String traceparent,
    byte[] payload) {

  ProducerRecord<String, byte[]> toRecord(Topic<?> target) {
    var message = target.message(key, identity, payload);
    if (traceparent != null) {
      message.headers().add("traceparent", traceparent.getBytes(UTF_8));
    }
    return message;
  }
}
