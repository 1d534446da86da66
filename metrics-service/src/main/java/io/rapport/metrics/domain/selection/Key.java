package io.rapport.metrics.domain.selection;

import java.util.Optional;

/**
 * One row of a breakdown.
 *
 * @param value empty for what has no value there, and for the rest
 * @param isRest whether this stands for all values that have no row of their own
 */
public record Key(Optional<String> value, boolean isRest) {

  /** The one key of what is not broken down, and of what has no value. */
  public static final Key NONE = new Key(Optional.empty(), false);

  /** Everything beyond the largest values. */
  public static final Key REST = new Key(Optional.empty(), true);

  public static Key of(String value) {
    return new Key(Optional.of(value), false);
  }
}
