package io.rapport.metrics.domain.annotation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When something happened, as exactly as somebody said. */
public sealed interface Moment {

  /** The day it belongs to. */
  LocalDate day(ZoneId zone);

  /** When it began. */
  Instant start(ZoneId zone);

  /** All of a day, wherever the project is. */
  record OnDay(LocalDate date) implements Moment {

    @Override
    public LocalDate day(ZoneId zone) {
      return date;
    }

    @Override
    public Instant start(ZoneId zone) {
      return date.atStartOfDay(zone).toInstant();
    }
  }

  /** At one instant. */
  record At(Instant instant) implements Moment {

    @Override
    public LocalDate day(ZoneId zone) {
      return instant.atZone(zone).toLocalDate();
    }

    @Override
    public Instant start(ZoneId zone) {
      return instant;
    }
  }
}
