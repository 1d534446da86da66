package io.rapport.tracking.domain.live;

import java.util.Locale;

/** What became of an event. */
public enum Fate {
  ACCEPTED,
  /** Recorded with its reason, and in no number. */
  REFUSED,
  /** Accepted from a known crawler, and in no number but the receipts. */
  BOT;

  /** As watchers read and write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
