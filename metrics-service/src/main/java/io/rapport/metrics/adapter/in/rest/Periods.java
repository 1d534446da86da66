package io.rapport.metrics.adapter.in.rest;

import io.rapport.metrics.MetricsConfig;
import io.rapport.metrics.application.port.ProjectSettings;
import io.rapport.metrics.domain.time.Calendar;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.metrics.domain.time.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Reads the period that every question names, within the limits of a question. */
@ApplicationScoped
class Periods {

  private final MetricsConfig.Queries limits;

  Periods(MetricsConfig config) {
    this.limits = config.queries();
  }

  /** From and to, as dates of the project's zone. */
  Optional<Period> read(Reader reader, ProjectSettings settings) {
    return ofAnyLength(reader, settings).filter(period -> isShortEnough(period, reader));
  }

  /** The same, for what costs no more when it is longer. */
  static Optional<Period> ofAnyLength(Reader reader, ProjectSettings settings) {
    var from = reader.required("from", Texts::date);
    var to = reader.required("to", Texts::date);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (to.get().isBefore(from.get())) {
      reader.refuse("to", "lies before from");
      return Optional.empty();
    }
    return Optional.of(new Period(from.get(), to.get(), settings.zone()));
  }

  private boolean isShortEnough(Period period, Reader reader) {
    if (period.to().isBefore(period.from().plusYears(limits.mostYears()))) {
      return true;
    }
    reader.refuse("to", "lies more than " + limits.mostYears() + " years after from");
    return false;
  }

  /** Refuses a series that would be too long. */
  void check(Period period, Interval interval, ProjectSettings settings, Reader reader) {
    if (new Calendar(settings.weekStart()).atMost(period, interval) > limits.mostBuckets()) {
      reader.refuse(
          "interval",
          "would cut the period into more than "
              + limits.mostBuckets()
              + " buckets; take a longer interval or a shorter period");
    }
  }
}
