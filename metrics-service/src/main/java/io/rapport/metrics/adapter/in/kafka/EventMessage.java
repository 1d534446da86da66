package io.rapport.metrics.adapter.in.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import io.rapport.contracts.tracking.TrackedEvent;
import io.rapport.metrics.domain.tracking.Context;
import io.rapport.metrics.domain.tracking.Event;
import io.rapport.metrics.domain.tracking.EventType;
import io.rapport.metrics.domain.tracking.Ids;
import io.rapport.metrics.domain.tracking.Sender;
import io.rapport.metrics.domain.tracking.Visit;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** Reads an event from its message: only what the metrics need. */
final class EventMessage {

  private static final Set<String> OF_CONTEXT =
      Set.of("library", "sessionId", "active", "bot", "page");
  private static final Set<String> OF_PROPERTIES = Set.of("path", "url");

  private EventMessage() {}

  /**
   * The event.
   *
   * @throws NotUnderstood when this code cannot say what it is
   */
  static Event read(TrackedEvent message, RepeatedTexts texts) {
    var context = JsonText.object("context", message.getContext(), OF_CONTEXT);
    var properties = JsonText.object("properties", message.getProperties(), OF_PROPERTIES);
    JsonText.object("traits", message.getTraits(), Set.of());
    var path = path(properties, context.path("page"));
    var around = Context.of(message.getContext(), path);
    return new Event(
        texts.one(message.getProjectId()),
        message.getMessageId(),
        type(message),
        new Ids(
            Optional.ofNullable(message.getAnonymousId()),
            Optional.ofNullable(message.getUserId()),
            Optional.ofNullable(message.getGroupId()),
            Optional.ofNullable(message.getPreviousId())),
        texts.maybe(message.getEvent()),
        texts.maybe(message.getName()),
        path,
        message.getTimestamp(),
        message.getReceivedAt(),
        message.getBatchPosition(),
        sender(context, texts),
        new Visit(
            texts.maybe(message.getBrowser()),
            texts.maybe(message.getOs()),
            texts.maybe(message.getDevice()),
            texts.maybe(message.getChannel())),
        message.getProperties(),
        message.getTraits(),
        new Context(texts.one(around.frame()), around.page()));
  }

  private static EventType type(TrackedEvent message) {
    return switch (message.getType()) {
      case TRACK -> EventType.TRACK;
      case PAGE -> EventType.PAGE;
      case SCREEN -> EventType.SCREEN;
      case IDENTIFY -> EventType.IDENTIFY;
      case GROUP -> EventType.GROUP;
      case ALIAS -> EventType.ALIAS;
      case UNKNOWN -> throw new NotUnderstood("unknown_type", "an event type of a later version");
    };
  }

  private static Sender sender(JsonNode context, RepeatedTexts texts) {
    return new Sender(
        text(context.path("library").path("name")).map(texts::one),
        text(context.path("sessionId")),
        context.path("active").asBoolean(true),
        context.path("bot").asBoolean(false));
  }

  /** As the page itself says it, else as the context does; a URL only where there is no path. */
  private static Optional<String> path(JsonNode properties, JsonNode page) {
    return text(properties.path("path"))
        .or(() -> text(page.path("path")))
        .or(() -> text(properties.path("url")).flatMap(EventMessage::pathOf))
        .or(() -> text(page.path("url")).flatMap(EventMessage::pathOf));
  }

  private static Optional<String> pathOf(String url) {
    try {
      return Optional.ofNullable(new URI(url).getPath()).map(path -> path.isEmpty() ? "/" : path);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(JsonNode value) {
    return value.isValueNode() && !value.isNull() && !value.asText().isEmpty()
        ? Optional.of(value.asText())
        : Optional.empty();
  }
}
