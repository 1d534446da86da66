package io.rapport.tracking.domain.json;

/** {@code true} or {@code false}. */
public enum JsonBoolean implements Json {
  TRUE("true"),
  FALSE("false");

  private final String text;

  JsonBoolean(String text) {
    this.text = text;
  }

  public static JsonBoolean of(boolean value) {
    return value ? TRUE : FALSE;
  }

  @Override
  public void appendTo(StringBuilder out) {
    out.append(text);
  }
}
