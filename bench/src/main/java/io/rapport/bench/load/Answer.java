package io.rapport.bench.load;

import io.vertx.core.buffer.Buffer;
import java.util.OptionalInt;

/** Finds the end of an HTTP answer that says its length, byte by byte: it is done for each one. */
final class Answer {

  private static final String LENGTH = "content-length:";

  private Answer() {}

  /** How many bytes the answer has; empty as long as they are not all there. */
  static OptionalInt length(Buffer received) {
    int line = 0;
    int body = 0;
    while (true) {
      int end = endOfLine(received, line);
      if (end < 0) {
        return OptionalInt.empty();
      }
      if (end == line) {
        int whole = end + 2 + body;
        return received.length() < whole ? OptionalInt.empty() : OptionalInt.of(whole);
      }
      if (isLength(received, line, end)) {
        body = number(received, line + LENGTH.length(), end);
      }
      line = end + 2;
    }
  }

  static boolean isOk(Buffer received) {
    return received.length() > 12
        && received.getByte(9) == '2'
        && received.getByte(10) == '0'
        && received.getByte(11) == '0';
  }

  /** Where its CR is; -1 when it is not there yet. */
  private static int endOfLine(Buffer received, int from) {
    for (int i = from; i < received.length() - 1; i++) {
      if (received.getByte(i) == '\r' && received.getByte(i + 1) == '\n') {
        return i;
      }
    }
    return -1;
  }

  private static boolean isLength(Buffer received, int from, int to) {
    if (to - from < LENGTH.length()) {
      return false;
    }
    for (int i = 0; i < LENGTH.length(); i++) {
      if (Character.toLowerCase(received.getByte(from + i)) != LENGTH.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int number(Buffer received, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      byte c = received.getByte(i);
      number = c == ' ' ? number : number * 10 + c - '0';
    }
    return number;
  }
}
