package io.rapport.metrics.adapter.out.duckdb;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * The id of an event as it is stored. Most ids end with a UUID, and those of browsers have the
 * moment of the event in front of it.
 *
 * @param head what is in front of these; all of an id without a UUID
 * @param lag from the event's own moment to the one in the id, in milliseconds
 */
record EventId(String head, OptionalLong lag, Optional<UUID> uuid) {

  private static final int UUID_LENGTH = 36;
  private static final int MOMENT_LENGTH = 13;

  static EventId of(String id, Instant timestamp) {
    var uuid = uuid(id);
    if (uuid.isEmpty()) {
      return new EventId(id, OptionalLong.empty(), uuid);
    }
    int from = id.length() - UUID_LENGTH;
    int momentFrom = from - MOMENT_LENGTH - 1;
    if (momentFrom < 0 || id.charAt(from - 1) != '-' || !isMoment(id, momentFrom)) {
      return new EventId(id.substring(0, from), OptionalLong.empty(), uuid);
    }
    var moment = Long.parseLong(id, momentFrom, from - 1, 10);
    return new EventId(
        id.substring(0, momentFrom), OptionalLong.of(moment - timestamp.toEpochMilli()), uuid);
  }

  /** The one that the id ends with, if it is written as UUIDs are written. */
  private static Optional<UUID> uuid(String id) {
    int from = id.length() - UUID_LENGTH;
    return from >= 0 && isUuid(id, from)
        ? Optional.of(UUID.fromString(id.substring(from)))
        : Optional.empty();
  }

  private static boolean isUuid(String id, int from) {
    for (int n = 0; n < UUID_LENGTH; n++) {
      var sign = id.charAt(from + n);
      boolean fits =
          switch (n) {
            case 8, 13, 18, 23 -> sign == '-';
            default -> isDigit(sign) || (sign >= 'a' && sign <= 'f');
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMoment(String id, int from) {
    for (int n = 0; n < MOMENT_LENGTH; n++) {
      if (!isDigit(id.charAt(from + n))) {
        return false;
      }
    }
    return id.charAt(from) != '0';
  }

  private static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9';
  }
}
