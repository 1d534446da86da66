package io.rapport.bench.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.vertx.core.buffer.Buffer;
import java.util.Locale;
import java.util.OptionalInt;

/** Finds the end of an HTTP answer that says its length. */
final class Answer {

  private static final String END_OF_HEAD = "\r\n\r\n";
  private static final String LENGTH = "content-length:";

  private Answer() {}

  /** How many bytes the answer has; empty as long as they are not all there. */
  static OptionalInt length(Buffer received) {
    var text = received.toString(ISO_8859_1);
    int head = text.indexOf(END_OF_HEAD);
    if (head < 0) {
      return OptionalInt.empty();
    }
    int whole = head + END_OF_HEAD.length() + bodyLength(text.substring(0, head + 2));
    return received.length() < whole ? OptionalInt.empty() : OptionalInt.of(whole);
  }

  static boolean isOk(Buffer received) {
    return received.length() > 12 && received.getString(9, 12).equals("200");
  }

  private static int bodyLength(String head) {
    var lower = head.toLowerCase(Locale.ROOT);
    int start = lower.indexOf(LENGTH);
    return start < 0
        ? 0
        : Integer.parseInt(
            lower.substring(start + LENGTH.length(), lower.indexOf('\r', start)).strip());
  }
}
