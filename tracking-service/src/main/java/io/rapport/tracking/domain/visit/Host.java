package io.rapport.tracking.domain.visit;

import java.util.Locale;
import java.util.Optional;

/**
 * The host of an address, in small letters and without {@code www.}.
 *
 * @param name at most 253 characters
 */
record Host(String name) {

  private static final int MOST_CHARACTERS = 253;
  private static final String WWW = "www.";

  /** The host in an address such as {@code https://shop.example/a}; empty where there is none. */
  static Optional<Host> of(String address) {
    int start = address.indexOf("://");
    if (start <= 0) {
      return Optional.empty();
    }
    start += 3;
    int end = start;
    while (end < address.length() && !isEnd(address.charAt(end))) {
      end++;
    }
    int user = address.lastIndexOf('@', end - 1);
    int from = Math.max(start, user + 1);
    int port = address.indexOf(':', from);
    int to = port >= 0 && port < end ? port : end;
    return to <= from || to - from > MOST_CHARACTERS
        ? Optional.empty()
        : Optional.of(new Host(plain(address.substring(from, to))));
  }

  /** Whether one is the other, or below it. */
  boolean isSameSiteAs(Host other) {
    return name.equals(other.name)
        || name.endsWith("." + other.name)
        || other.name.endsWith("." + name);
  }

  private static boolean isEnd(char c) {
    return c == '/' || c == '?' || c == '#' || c == '\\';
  }

  private static String plain(String host) {
    var small = host.toLowerCase(Locale.ROOT);
    return small.startsWith(WWW) ? small.substring(WWW.length()) : small;
  }
}
