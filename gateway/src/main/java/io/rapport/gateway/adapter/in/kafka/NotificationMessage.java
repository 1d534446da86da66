package io.rapport.gateway.adapter.in.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.contracts.Topics;
import io.rapport.contracts.UnreadableMessage;
import io.rapport.gateway.domain.webhook.Notification;
import io.rapport.gateway.domain.webhook.NotificationType;
import java.util.Optional;
import java.util.UUID;

/** Reads messages of the topic notifications. */
final class NotificationMessage {

  private final ObjectMapper json;

  NotificationMessage(ObjectMapper json) {
    this.json = json;
  }

  /** It is no notification. */
  static final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    Unreadable(Throwable cause) {
      super("No notification", cause);
    }
  }

  /** The notification; empty when it is of a type that this version does not know. */
  Optional<Notification> read(byte[] bytes) throws Unreadable {
    try {
      var message = Topics.NOTIFICATIONS.decode(bytes);
      var project = UUID.fromString(message.getProjectId());
      var id = UUID.fromString(message.getNotificationId());
      var data = object(message.getData());
      return NotificationType.named(message.getType())
          .map(type -> new Notification(project, id, type, message.getOccurredAt(), data));
    } catch (UnreadableMessage | IllegalArgumentException | JsonProcessingException e) {
      throw new Unreadable(e);
    }
  }

  /** Written anew, so that it is certainly one JSON object and nothing else. */
  private String object(String data) throws JsonProcessingException {
    JsonNode value = json.readTree(data);
    if (!value.isObject()) {
      throw new IllegalArgumentException("The data is no JSON object");
    }
    return json.writeValueAsString(value);
  }
}
