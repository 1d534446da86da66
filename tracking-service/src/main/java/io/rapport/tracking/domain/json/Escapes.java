package io.rapport.tracking.domain.json;

/** The escapes of JSON strings. */
final class Escapes {

  private Escapes() {}

  /** The text that a string without its quotes stands for; its escapes are known to be right. */
  static String resolved(String string) {
    int escape = string.indexOf('\\');
    if (escape < 0) {
      return string;
    }
    var text = new StringBuilder(string.length());
    int from = 0;
    while (escape >= 0) {
      text.append(string, from, escape);
      char kind = string.charAt(escape + 1);
      text.append(kind == 'u' ? byNumber(string, escape + 2) : byLetter(kind));
      from = escape + (kind == 'u' ? 6 : 2);
      escape = string.indexOf('\\', from);
    }
    return text.append(string, from, string.length()).toString();
  }

  private static char byNumber(String string, int at) {
    return (char) Integer.parseInt(string, at, at + 4, 16);
  }

  private static char byLetter(char letter) {
    return switch (letter) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> letter;
    };
  }
}
