package io.rapport.tracking.domain.json;

/** A JSON value. */
public sealed interface Json
    permits JsonObject, JsonArray, JsonText, JsonNumber, JsonBoolean, JsonNull {

  /** Writes the value as JSON, without blanks. */
  void appendTo(StringBuilder out);

  /** The value as JSON text, without blanks. */
  default String text() {
    var out = new StringBuilder(256);
    appendTo(out);
    return out.toString();
  }

  /** Whether there are more levels of objects and arrays than this, its own included. */
  default boolean isDeeperThan(int levels) {
    return false;
  }

  /** Whether the protocol takes the value for one that was not sent. */
  default boolean isMissing() {
    return false;
  }
}
