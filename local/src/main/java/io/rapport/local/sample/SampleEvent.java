package io.rapport.local.sample;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One tracking event.
 *
 * @param name the event's name, or that of the page or screen; empty for the others
 * @param body its properties, or its traits
 */
record SampleEvent(
    Call call,
    String messageId,
    Identity identity,
    Instant timestamp,
    String name,
    Map<String, Object> body,
    Map<String, Object> context) {

  /** The calls of the protocol that the sample uses. */
  enum Call {
    TRACK,
    PAGE,
    SCREEN,
    IDENTIFY,
    GROUP
  }

  boolean isPageview() {
    return call == Call.PAGE || call == Call.SCREEN;
  }

  /** As the tracking protocol writes it. */
  Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("messageId", messageId);
    json.put("timestamp", timestamp.toString());
    identity.anonymousId().ifPresent(id -> json.put("anonymousId", id));
    identity.userId().ifPresent(id -> json.put("userId", id));
    switch (call) {
      case TRACK -> named(json, "track", "event");
      case PAGE -> named(json, "page", "name");
      case SCREEN -> named(json, "screen", "name");
      case IDENTIFY -> about(json, "identify");
      case GROUP -> {
        about(json, "group");
        identity.account().ifPresent(id -> json.put("groupId", id));
      }
    }
    json.put("context", context);
    return json;
  }

  private void named(Map<String, Object> json, String type, String nameField) {
    json.put("type", type);
    json.put(nameField, name);
    json.put("properties", body);
  }

  private void about(Map<String, Object> json, String type) {
    json.put("type", type);
    json.put("traits", body);
  }
}
