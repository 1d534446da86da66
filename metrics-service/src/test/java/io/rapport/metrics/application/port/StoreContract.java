package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.Period;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is asked of a store of the tests' shop, in Berlin. */
abstract class StoreContract {

  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** A store with nothing in it. */
  protected abstract AnalyticsStore store();

  <T> T read(Function<Snapshot, T> reading) {
    try (var data = store().snapshot()) {
      return reading.apply(data);
    }
  }

  /** All of these days as one. */
  static Slices total(String from, String to) {
    var period = new Period(LocalDate.parse(from), LocalDate.parse(to), BERLIN);
    return new Slices("shop", List.of(), List.of(period.span()), Optional.empty());
  }
}
