package io.rapport.metrics.adapter.in.kafka;

import io.rapport.contracts.Topics;
import io.rapport.contracts.UnreadableMessage;
import io.rapport.metrics.domain.ingest.LogEntry;
import io.rapport.metrics.domain.ingest.LogPartition;
import io.rapport.metrics.domain.ingest.LogPosition;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Makes entries of messages. There is no message that it fails on. For one thread. */
final class LogMessage {

  private final RepeatedTexts texts = new RepeatedTexts();

  LogEntry read(LogPartition partition, ConsumerRecord<String, byte @Nullable []> message) {
    var position = new LogPosition(partition, message.offset());
    byte[] payload = message.value();
    if (payload == null) {
      return setAside(message, position, "empty", "a message without a value");
    }
    try {
      return understood(message.topic(), position, payload);
    } catch (UnreadableMessage e) {
      return setAside(message, position, "unreadable", e.getMessage());
    } catch (NotUnderstood e) {
      return setAside(message, position, e.reason(), e.getMessage());
    }
  }

  private LogEntry understood(String topic, LogPosition position, byte[] payload) {
    if (topic.equals(Topics.TRACKING_EVENTS.name())) {
      var message = Topics.TRACKING_EVENTS.decode(payload);
      return new LogEntry.Tracked(
          position, EventMessage.read(message, texts), ReceiptMessage.of(message, texts));
    }
    return topic.equals(Topics.TRACKING_REFUSED.name())
        ? new LogEntry.Refused(
            position, ReceiptMessage.read(Topics.TRACKING_REFUSED.decode(payload)))
        : new LogEntry.Surveyed(
            position, SurveyMessage.read(Topics.SURVEY_ANSWERS.decode(payload)));
  }

  private static LogEntry setAside(
      ConsumerRecord<String, byte @Nullable []> message,
      LogPosition position,
      String reason,
      @Nullable String detail) {
    byte[] payload = message.value();
    return new LogEntry.SetAside(
        position,
        Instant.ofEpochMilli(message.timestamp()),
        reason,
        detail == null ? reason : detail,
        Optional.ofNullable(message.key()),
        payload == null ? new byte[0] : payload);
  }
}
