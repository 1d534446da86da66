package io.rapport.tracking.domain.json;

/** A string, clean by {@link CleanText}. */
public record JsonText(String value) implements Json {

  private static final String HEX = "0123456789abcdef";

  public JsonText {
    value = CleanText.of(value);
  }

  @Override
  public void appendTo(StringBuilder out) {
    quote(value, out);
  }

  @Override
  public boolean isMissing() {
    return value.isEmpty();
  }

  static void quote(String value, StringBuilder out) {
    out.append('"');
    int written = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        out.append(value, written, i);
        escape(c, out);
        written = i + 1;
      }
    }
    out.append(value, written, value.length()).append('"');
  }

  private static void escape(char c, StringBuilder out) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
    }
  }
}
