package io.rapport.tracking.domain.event;

import io.rapport.tracking.domain.json.Json;
import io.rapport.tracking.domain.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Set;

/**
 * What a batch says once for all its events: {@code context}, {@code integrations} and {@code
 * sentAt}. What an event says itself wins, field by field within an object.
 */
public record BatchDefaults(JsonObject fields) {

  /** The fields that a batch may say for its events. */
  public static final Set<String> NAMES = Set.of("context", "integrations", "sentAt");

  /** Of a batch that says nothing, and of a single event. */
  public static final BatchDefaults NONE = new BatchDefaults(JsonObject.EMPTY);

  JsonObject mergedInto(JsonObject event) {
    if (fields.fields().isEmpty()) {
      return event;
    }
    var merged = new LinkedHashMap<>(event.fields());
    fields.fields().forEach((name, value) -> merged.merge(name, value, BatchDefaults::merged));
    return new JsonObject(merged);
  }

  private static Json merged(Json own, Json ofBatch) {
    if (own instanceof JsonObject some && ofBatch instanceof JsonObject more) {
      return some.orElse(more);
    }
    return own.isMissing() ? ofBatch : own;
  }
}
