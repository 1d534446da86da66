package io.rapport.tracking.domain.visit;

import java.util.Locale;

/** What brought a visitor. */
public enum Channel {
  DIRECT,
  SEARCH,
  SOCIAL,
  EMAIL,
  PAID,
  REFERRAL;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The stable name by which messages know it. */
  public String code() {
    return code;
  }
}
