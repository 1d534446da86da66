package io.rapport.tracking.domain.json;

/**
 * Text that every store takes: without NUL, and with U+FFFD in place of half a surrogate pair.
 *
 * <p>NUL goes without a trace, so that an id of nothing else counts as missing.
 */
public final class CleanText {

  private static final char REPLACEMENT = '\uFFFD';

  private CleanText() {}

  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isSuspect(text.charAt(i))) {
        return cleaned(text, i);
      }
    }
    return text;
  }

  /** NUL, surrogates, and the few characters above them: one comparison, since it is for each. */
  private static boolean isSuspect(char c) {
    return (char) (c - 1) >= Character.MIN_SURROGATE - 1;
  }

  private static String cleaned(String text, int from) {
    var clean = new StringBuilder(text.length()).append(text, 0, from);
    text.substring(from)
        .codePoints()
        .filter(point -> point != 0)
        .map(point -> isHalfAPair(point) ? REPLACEMENT : point)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isHalfAPair(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }
}
