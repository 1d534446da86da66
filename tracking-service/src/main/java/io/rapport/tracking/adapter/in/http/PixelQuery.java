package io.rapport.tracking.adapter.in.http;

import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonObject;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * The event in a picture's query. A dot leads into an object, as in {@code properties.plan}; a name
 * that is no field of the protocol is a property.
 */
final class PixelQuery {

  private static final String WRITE_KEY = "writeKey";
  private static final String PROPERTIES = "properties";
  private static final Set<String> FIELDS =
      Set.of(
          "type",
          "messageId",
          "anonymousId",
          "userId",
          "timestamp",
          "originalTimestamp",
          "sentAt",
          "event",
          "name",
          "category",
          "groupId",
          "previousId",
          "context",
          "integrations",
          PROPERTIES,
          "traits");

  /** Dots beyond it are part of a name; no event of a client is half as deep. */
  private static final int MAX_LEVELS = 16;

  private PixelQuery() {}

  /** The event as a body would have it. */
  static byte[] event(MultiMap query) {
    var event = new JsonObject();
    query.forEach(
        (name, value) -> {
          if (!name.equals(WRITE_KEY)) {
            put(event, name, value);
          }
        });
    return event.toBuffer().getBytes();
  }

  private static void put(JsonObject event, String name, String value) {
    var names = List.of(name.split("\\.", MAX_LEVELS));
    if (FIELDS.contains(names.getFirst())) {
      put(event, names.getFirst(), names.listIterator(1), value);
    } else {
      put(event, PROPERTIES, names.iterator(), value);
    }
  }

  private static void put(JsonObject into, String name, Iterator<String> inner, String value) {
    if (!inner.hasNext()) {
      into.put(name, value);
      return;
    }
    if (!(into.getValue(name) instanceof JsonObject)) {
      into.put(name, new JsonObject());
    }
    put(into.getJsonObject(name), inner.next(), inner, value);
  }
}
