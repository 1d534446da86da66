package io.rapport.survey.domain.targeting;

import io.rapport.survey.domain.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From when until when.
 *
 * @param until the first moment that is outside
 */
public record Period(Optional<Instant> from, Optional<Instant> until) {

  public static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  public boolean hasBegun(Instant now) {
    return from.map(begin -> !now.isBefore(begin)).orElse(true);
  }

  public boolean isOver(Instant now) {
    return until.map(end -> !now.isBefore(end)).orElse(false);
  }

  List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    from.filter(Period::isAbsurd).ifPresent(_ -> faults.add(absurd("from")));
    until.filter(Period::isAbsurd).ifPresent(_ -> faults.add(absurd("until")));
    if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
      faults.add(new Fault("until", "must be after from"));
    }
    return faults;
  }

  private static boolean isAbsurd(Instant time) {
    return time.isBefore(EARLIEST) || time.isAfter(LATEST);
  }

  private static Fault absurd(String field) {
    return new Fault(field, "must be from " + EARLIEST + " to " + LATEST);
  }
}
