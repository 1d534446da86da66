package io.rapport.tracking.domain.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An object.
 *
 * @param fields in the order in which they were sent
 */
public record JsonObject(Map<String, Json> fields) implements Json {

  /** The object without fields. */
  public static final JsonObject EMPTY = new JsonObject(Map.of());

  public JsonObject {
    fields = fields instanceof SentFields ? fields : Collections.unmodifiableMap(fields);
  }

  /** The field's value; {@code null} where there is no such field. */
  public Json field(String name) {
    return fields.getOrDefault(name, JsonNull.NULL);
  }

  /** This object with one field set. */
  public JsonObject with(String name, Json value) {
    var changed = new LinkedHashMap<>(fields);
    changed.put(name, value);
    return new JsonObject(changed);
  }

  /** This object without the field. */
  public JsonObject without(String name) {
    if (!fields.containsKey(name)) {
      return this;
    }
    var rest = new LinkedHashMap<>(fields);
    rest.remove(name);
    return new JsonObject(rest);
  }

  /** This object, and the other's fields where this one lacks them. */
  public JsonObject orElse(JsonObject other) {
    var filled = new LinkedHashMap<>(fields);
    other.fields.forEach(filled::putIfAbsent);
    return new JsonObject(filled);
  }

  @Override
  public void appendTo(StringBuilder out) {
    if (fields instanceof SentFields sent) {
      out.append(sent.slice().text());
      return;
    }
    out.append('{');
    // By forEach, since the entries of an unmodifiable map are each wrapped anew.
    fields.forEach(
        (name, value) -> {
          JsonText.quote(name, out);
          out.append(':');
          value.appendTo(out);
          out.append(',');
        });
    if (!fields.isEmpty()) {
      out.setLength(out.length() - 1);
    }
    out.append('}');
  }

  @Override
  public String text() {
    if (fields instanceof SentFields sent) {
      return sent.slice().text();
    }
    return fields.isEmpty() ? "{}" : Json.super.text();
  }

  @Override
  public boolean isDeeperThan(int levels) {
    return levels == 0
        || fields.values().stream().anyMatch(value -> value.isDeeperThan(levels - 1));
  }
}
