package io.rapport.tracking.domain.event;

import io.rapport.tracking.domain.json.Json;
import io.rapport.tracking.domain.json.JsonNull;
import io.rapport.tracking.domain.json.JsonNumber;
import io.rapport.tracking.domain.json.JsonObject;
import io.rapport.tracking.domain.json.JsonText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the fields of one event one after the other, and remembers the first thing that is wrong.
 * What nobody took is unknown.
 */
final class EventFields {

  /** Of ids and names: an e-mail address has 254 characters, and hardly a title has as many. */
  static final int MAX_TEXT = 500;

  private final Map<String, Json> sent;
  private final List<String> taken = new ArrayList<>(16);
  private @Nullable Refusal refusal;

  EventFields(JsonObject body) {
    this.sent = body.fields();
  }

  /** The text; a number counts as text, since some clients send ids so. */
  Optional<String> text(String field) {
    var value = take(field);
    return switch (value) {
      case JsonText(var text) when !text.isEmpty() -> notTooLong(text, field);
      case JsonNumber(var digits) -> notTooLong(digits, field);
      default -> missing(value, field, Reason.WRONG_TYPE, "must be text");
    };
  }

  private Optional<String> notTooLong(String text, String field) {
    if (text.length() > MAX_TEXT) {
      refuse(Reason.TOO_LONG, field, field + " may have " + MAX_TEXT + " characters.");
    }
    return Optional.of(text);
  }

  Optional<String> required(String field, EventType by) {
    var text = text(field);
    if (text.isEmpty()) {
      refuse(
          Reason.MISSING_FIELD,
          field,
          "An event of type " + by.protocolName() + " needs " + field + ".");
    }
    return text;
  }

  JsonObject object(String field) {
    var value = take(field);
    return value instanceof JsonObject object
        ? object
        : this.<JsonObject>missing(value, field, Reason.WRONG_TYPE, "must be an object")
            .orElse(JsonObject.EMPTY);
  }

  Optional<Instant> time(String field) {
    var value = take(field);
    return readTime(value)
        .or(() -> missing(value, field, Reason.UNREADABLE_TIME, "must be a time in RFC 3339"));
  }

  /** As {@link #time}, but what is no time stays where it is and is not held against the event. */
  Optional<Instant> timeIfReadable(String field) {
    var time = readTime(sent.getOrDefault(field, JsonNull.NULL));
    time.ifPresent(_ -> drop(field));
    return time;
  }

  void drop(String field) {
    if (sent.containsKey(field)) {
      taken.add(field);
    }
  }

  JsonObject unknown() {
    if (taken.size() == sent.size()) {
      return JsonObject.EMPTY;
    }
    var rest = new LinkedHashMap<>(sent);
    taken.forEach(rest::remove);
    return new JsonObject(rest);
  }

  /** Holds this against the event, unless something was wrong before. */
  void refuse(Reason reason, String field, String detail) {
    if (refusal == null) {
      refusal = Refusal.of(reason, field, detail);
    }
  }

  /** What was wrong first. */
  Optional<Refusal> refusal() {
    return Optional.ofNullable(refusal);
  }

  private Json take(String field) {
    var value = sent.get(field);
    if (value == null) {
      return JsonNull.NULL;
    }
    taken.add(field);
    return value;
  }

  private <T> Optional<T> missing(Json value, String field, Reason reason, String rule) {
    if (!value.isMissing()) {
      refuse(reason, field, field + " " + rule + ".");
    }
    return Optional.empty();
  }

  private static Optional<Instant> readTime(Json value) {
    return value instanceof JsonText(var text) ? ClientTime.read(text) : Optional.empty();
  }
}
