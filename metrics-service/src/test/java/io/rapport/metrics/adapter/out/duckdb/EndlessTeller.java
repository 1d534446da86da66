package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.alert.Days;
import io.rapport.metrics.domain.alert.Evaluation;
import io.rapport.metrics.domain.alert.Hearing;
import io.rapport.metrics.domain.alert.Shift;
import io.rapport.metrics.domain.alert.Verdict;
import io.rapport.metrics.domain.alert.Watch;
import io.rapport.metrics.domain.kpi.Unit;
import io.rapport.metrics.domain.telling.Letter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A process that finds something each day and tells it line by line, until it is killed. */
final class EndlessTeller {

  static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final Hearing HEARING = new Hearing(Optional.empty(), Duration.ZERO, false);
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private EndlessTeller() {}

  public static void main(String[] arguments) {
    var directory = Path.of(arguments[0]);
    var watches = new WatchFiles(directory.resolve("watches"));
    var topic = new LineFile(directory.resolve("topic"));
    while (true) {
      var watch = watches.find("shop", "a").orElseGet(() -> Watch.begun(1));
      var day = watch.until().map(until -> until.plusDays(1)).orElse(FIRST);
      watches.keep("shop", "a", watch.after(found(day), HEARING).watch(), List.of(letter(day)));
      var due = watches.due(NOW).get("shop");
      due.forEach(letter -> topic.add(letter.id()));
      watches.gone("shop", due);
      System.out.println(day);
    }
  }

  private static Letter letter(LocalDate day) {
    return new Letter(day.toString(), "alert.raised", NOW, "a", Map.of(), NOW);
  }

  private static Evaluation found(LocalDate day) {
    return new Evaluation(
        1,
        new Days(day, day),
        NOW,
        Verdict.OK,
        Optional.of(BigDecimal.ONE),
        Unit.SCORE,
        1,
        false,
        Shift.NONE,
        Optional.empty());
  }
}
