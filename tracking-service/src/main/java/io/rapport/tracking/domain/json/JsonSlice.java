package io.rapport.tracking.domain.json;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A part of a request that is JSON and spelt as {@link Json#text()} spells it: it is kept without
 * having been taken apart, and read when a rule asks. It keeps the whole request in memory.
 */
final class JsonSlice {

  private final byte[] request;
  private final int from;
  private final int to;

  JsonSlice(byte[] request, int from, int to) {
    this.request = request;
    this.from = from;
    this.to = to;
  }

  String text() {
    return new String(request, from, to - from, UTF_8);
  }

  /** Its value, taken apart one level deep. */
  Json read() {
    try {
      return new JsonReader(request, from, to).level();
    } catch (MalformedJson e) {
      throw new IllegalStateException("A slice is JSON, by its scanner", e);
    }
  }
}
