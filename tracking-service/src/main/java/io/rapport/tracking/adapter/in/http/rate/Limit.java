package io.rapport.tracking.adapter.in.http.rate;

import java.util.Locale;

/** What may be limited. */
public enum Limit {
  ADDRESS_REQUESTS,
  ADDRESS_EVENTS,
  KEY_EVENTS;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The name by which operators know it. */
  public String code() {
    return code;
  }
}
