package io.rapport.metrics.domain.cohort;

import static java.util.stream.Collectors.joining;

import io.rapport.metrics.domain.selection.Selector;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Who begins together, and what it means to come back.
 *
 * @param start what begins; empty for any active event
 * @param back what comes back; empty for any active event
 * @param periods how many intervals are looked at, where there are no brackets
 * @param brackets in order, apart from each other
 * @param minimumReturns how many events come back at least
 */
public record CohortRule(
    Optional<Selector> start,
    Optional<Selector> back,
    Mode mode,
    On on,
    int periods,
    List<Bracket> brackets,
    int minimumReturns) {

  /** A month of days unless something else is asked. */
  public static final int PERIODS = 30;

  public static final CohortRule DEFAULT =
      new CohortRule(
          Optional.empty(), Optional.empty(), Mode.FIRST_TIME, On.ON, PERIODS, List.of(), 1);

  public CohortRule {
    brackets = List.copyOf(brackets);
  }

  /** Which start makes somebody part of a cohort. */
  public enum Mode {
    /** Every one: who starts in several intervals is in several cohorts. */
    RECURRING,
    /** The first one ever that matches. */
    FIRST_TIME,
    /** The first event of its name ever, if it matches. */
    FIRST_OCCURRENCE
  }

  /** When somebody has come back after so many intervals. */
  public enum On {
    ON,
    ON_OR_AFTER
  }

  /** Beside the cohort itself. */
  public List<Bracket> columns() {
    return brackets.isEmpty()
        ? IntStream.rangeClosed(1, periods).mapToObj(this::column).toList()
        : brackets;
  }

  /** The same, as it is asked for. */
  public Map<String, String> told() {
    var told = new TreeMap<String, String>();
    told.put("start", start.map(Selector::label).orElse("any active event"));
    told.put("return", back.map(Selector::label).orElse("any active event"));
    told.put("mode", mode.name().toLowerCase(Locale.ROOT));
    told.put("minimumReturns", Integer.toString(minimumReturns));
    if (brackets.isEmpty()) {
      told.put("on", on.name().toLowerCase(Locale.ROOT));
      told.put("periods", Integer.toString(periods));
    } else {
      told.put("brackets", brackets.stream().map(Bracket::toString).collect(joining(", ")));
    }
    return told;
  }

  private Bracket column(int number) {
    return switch (on) {
      case ON -> new Bracket(number, number);
      case ON_OR_AFTER -> Bracket.fromOn(number);
    };
  }
}
