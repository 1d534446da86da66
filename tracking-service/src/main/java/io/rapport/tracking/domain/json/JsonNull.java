package io.rapport.tracking.domain.json;

/** {@code null}. */
public enum JsonNull implements Json {
  NULL;

  @Override
  public void appendTo(StringBuilder out) {
    out.append("null");
  }

  @Override
  public boolean isMissing() {
    return true;
  }
}
