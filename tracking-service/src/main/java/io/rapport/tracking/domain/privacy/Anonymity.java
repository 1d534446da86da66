package io.rapport.tracking.domain.privacy;

import io.rapport.tracking.domain.json.Json;
import io.rapport.tracking.domain.json.JsonArray;
import io.rapport.tracking.domain.json.JsonNull;
import io.rapport.tracking.domain.json.JsonObject;
import io.rapport.tracking.domain.json.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What remains of an event whose visitor must not be followed: that a page or screen was seen, or
 * that something of a name happened.
 *
 * <p>A list of what is kept, since nobody can list what may name a person. Addresses of pages lose
 * their query, which carries click ids and more.
 */
final class Anonymity {

  private static final Map<String, UnaryOperator<Json>> PAGE =
      Map.of(
          "path",
          Anonymity::address,
          "title",
          Anonymity::plain,
          "url",
          Anonymity::address,
          "referrer",
          Anonymity::address);

  private static final Map<String, UnaryOperator<Json>> CONTEXT =
      Map.of(
          "library",
          only(plainly("name", "version")),
          "locale",
          Anonymity::plain,
          "timezone",
          Anonymity::plain,
          "active",
          Anonymity::plain,
          "bot",
          Anonymity::plain,
          "page",
          only(PAGE),
          "campaign",
          only(plainly("name", "source", "medium", "term", "content")),
          "location",
          only(plainly("country")));

  private static final Map<String, UnaryOperator<Json>> EVENT =
      with(
          plainly(
              "type",
              "messageId",
              "timestamp",
              "originalTimestamp",
              "sentAt",
              "event",
              "name",
              "category"),
          "context",
          only(CONTEXT));

  private static final Map<String, UnaryOperator<Json>> VIEW =
      with(EVENT, "properties", only(with(PAGE, "name", Anonymity::plain)));

  private Anonymity() {}

  static JsonObject keptOf(JsonObject event) {
    return kept(event, isView(event) ? VIEW : EVENT);
  }

  private static boolean isView(JsonObject event) {
    return event.field("type") instanceof JsonText(var type)
        && (type.equals("page") || type.equals("screen"));
  }

  private static UnaryOperator<Json> only(Map<String, UnaryOperator<Json>> fields) {
    return value -> value instanceof JsonObject object ? kept(object, fields) : JsonNull.NULL;
  }

  private static JsonObject kept(JsonObject object, Map<String, UnaryOperator<Json>> fields) {
    var kept = new LinkedHashMap<String, Json>();
    object
        .fields()
        .forEach(
            (name, value) -> {
              var rule = fields.get(name);
              if (rule != null) {
                kept.put(name, rule.apply(value));
              }
            });
    return new JsonObject(kept);
  }

  private static Map<String, UnaryOperator<Json>> plainly(String... names) {
    return Stream.of(names)
        .collect(Collectors.toUnmodifiableMap(name -> name, _ -> Anonymity::plain));
  }

  private static Map<String, UnaryOperator<Json>> with(
      Map<String, UnaryOperator<Json>> fields, String name, UnaryOperator<Json> rule) {
    var more = new LinkedHashMap<>(fields);
    more.put(name, rule);
    return Map.copyOf(more);
  }

  /** What has nothing inside. */
  private static Json plain(Json value) {
    return value instanceof JsonObject || value instanceof JsonArray ? JsonNull.NULL : value;
  }

  private static Json address(Json value) {
    return value instanceof JsonText(var text) ? new JsonText(withoutQuery(text)) : JsonNull.NULL;
  }

  private static String withoutQuery(String address) {
    int end = address.length();
    for (int i = 0; i < end; i++) {
      char c = address.charAt(i);
      if (c == '?' || c == '#') {
        end = i;
      }
    }
    return address.substring(0, end);
  }
}
