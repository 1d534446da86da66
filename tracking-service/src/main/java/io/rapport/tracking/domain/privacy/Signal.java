package io.rapport.tracking.domain.privacy;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** By what a visitor's browser asks not to be followed. */
public enum Signal {
  /** Global Privacy Control: {@code Sec-GPC: 1}. */
  GPC,
  /** Do Not Track: {@code DNT: 1}. */
  DNT;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The signal of this code. */
  public static Optional<Signal> of(String code) {
    return Stream.of(values()).filter(signal -> signal.code.equals(code)).findFirst();
  }

  /** The stable name by which messages know it. */
  public String code() {
    return code;
  }
}
