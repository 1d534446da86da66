package io.rapport.tracking.domain.event;

import java.util.Locale;

/** Why an event is refused. */
public enum Reason {
  NOT_AN_OBJECT,
  UNKNOWN_TYPE,
  MISSING_IDENTITY,
  MISSING_FIELD,
  WRONG_TYPE,
  UNREADABLE_TIME,
  TOO_OLD,
  TOO_LONG,
  TOO_LARGE,
  TOO_DEEP,
  UNMERGEABLE;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The stable name by which clients and reports know it. */
  public String code() {
    return code;
  }
}
