package io.rapport.tracking.adapter.out.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.contracts.Topics;
import io.rapport.contracts.tracking.RefusedEvent;
import io.rapport.contracts.tracking.TrackedEvent;
import io.rapport.tracking.domain.live.Fate;
import io.rapport.tracking.domain.live.LiveEvent;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The published language as watchers see it. */
final class PassingEvents {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NOTHING = "{}";

  private PassingEvents() {}

  static LiveEvent of(ConsumerRecord<String, byte[]> message) {
    return message.topic().equals(Topics.TRACKING_EVENTS.name())
        ? tracked(Topics.TRACKING_EVENTS.decode(message.value()))
        : refused(Topics.TRACKING_REFUSED.decode(message.value()));
  }

  private static LiveEvent tracked(TrackedEvent event) {
    return new LiveEvent(
        event.getReceivedAt(),
        Optional.of(event.getTimestamp()),
        Optional.of(event.getType().name().toLowerCase(Locale.ROOT)),
        Optional.ofNullable(event.getEvent()),
        Optional.ofNullable(event.getName()),
        Optional.of(event.getMessageId()),
        Optional.ofNullable(event.getAnonymousId()),
        Optional.ofNullable(event.getUserId()),
        event.getProperties(),
        event.getTraits(),
        event.getContext(),
        isBot(event.getContext()) ? Fate.BOT : Fate.ACCEPTED,
        Optional.empty());
  }

  private static LiveEvent refused(RefusedEvent event) {
    var body = read(event.getBody());
    return new LiveEvent(
        event.getReceivedAt(),
        Optional.empty(),
        text(body, "type"),
        text(body, "event"),
        text(body, "name"),
        Optional.ofNullable(event.getMessageId()),
        text(body, "anonymousId"),
        text(body, "userId"),
        object(body, "properties"),
        object(body, "traits"),
        object(body, "context"),
        Fate.REFUSED,
        Optional.of(
            new LiveEvent.Refused(
                event.getReason(), Optional.ofNullable(event.getField()), event.getDetail())));
  }

  /** Most contexts are not read for it. */
  private static boolean isBot(String context) {
    return context.contains("\"bot\"") && isMarked(read(context).path("bot"));
  }

  private static boolean isMarked(JsonNode bot) {
    return !bot.isMissingNode() && !bot.isNull() && !(bot.isBoolean() && !bot.booleanValue());
  }

  /** What is no JSON, or was cut, has no fields. */
  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException unreadable) {
      return JSON.missingNode();
    }
  }

  private static Optional<String> text(JsonNode body, String field) {
    return Optional.ofNullable(body.path(field).textValue());
  }

  private static String object(JsonNode body, String field) {
    var value = body.path(field);
    return value.isObject() ? value.toString() : NOTHING;
  }
}
