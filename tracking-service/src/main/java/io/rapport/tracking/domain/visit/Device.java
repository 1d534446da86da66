package io.rapport.tracking.domain.visit;

import java.util.Locale;

/** With what kind of thing a visitor came. */
public enum Device {
  DESKTOP,
  MOBILE,
  TABLET,
  TV,
  CONSOLE,
  WEARABLE,
  OTHER;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The stable name by which messages know it. */
  public String code() {
    return code;
  }
}
