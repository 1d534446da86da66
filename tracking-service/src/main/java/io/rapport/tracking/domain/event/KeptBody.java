package io.rapport.tracking.domain.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.tracking.domain.json.CleanText;

/**
 * What is kept of a refused event.
 *
 * @param text the event as JSON text, with what its batch said for all
 * @param cut whether it was too long to be kept whole, so that it cannot be read again
 */
public record KeptBody(String text, boolean cut) {

  private static final int MOST_BYTES_A_CHAR = 3;

  /** What the batch said for all may make many long bodies of few bytes, so each has an end. */
  static KeptBody of(String text) {
    if (text.length() <= IncomingEvent.MAX_BYTES / MOST_BYTES_A_CHAR) {
      return new KeptBody(text, false);
    }
    var bytes = text.getBytes(UTF_8);
    return bytes.length <= IncomingEvent.MAX_BYTES
        ? new KeptBody(text, false)
        : cut(bytes, IncomingEvent.MAX_BYTES);
  }

  private static KeptBody cut(byte[] bytes, int end) {
    int whole = end;
    while (whole > 0 && (bytes[whole] & 0xC0) == 0x80) {
      whole--;
    }
    return new KeptBody(CleanText.of(new String(bytes, 0, whole, UTF_8)), true);
  }
}
