package io.rapport.metrics.adapter.out.duckdb;

import static io.rapport.metrics.adapter.out.duckdb.Buckets.BY_DAY;
import static io.rapport.metrics.adapter.out.duckdb.Buckets.BY_MOMENT;

import io.rapport.metrics.domain.aim.Onboarding;
import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.Span;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows in one snapshot which questions what is sealed can answer. */
final class SealedReading {

  private static final String ACTIVE_EVENTS =
      """
      (
          select *
          from person_event
          where project = :project and active and not bot and person_no is not null
        )\
      """;

  private static final String DAYS = "active_here";
  private static final String FIRST_OF_DAYS = "(select * from active_here where first_of_day)";

  /** To find the scores of more again takes as long as to count all of them. */
  private static final long FEW_ANSWERS = 10_000;

  private final Reading reading;
  private final Map<String, Long> unsealedAnswers = new HashMap<>();
  private final Set<Enum<?>> done = new HashSet<>();
  private String project = "";
  private Optional<Sealed> known = Optional.empty();
  private DaysAgain days = DaysAgain.ALL;

  /** What has changed from this moment on is not found again yet. */
  private long until = Sealed.EVER;

  SealedReading(Reading reading) {
    this.reading = reading;
  }

  /** What is sealed of a project; found out once. */
  Optional<Sealed> of(String asked) {
    if (!project.equals(asked)) {
      done.clear();
      until = Sealed.EVER;
      known = Sealed.find(reading, asked);
      project = asked;
    }
    return known;
  }

  /** Where to read when persons were active, in these stretches of time. */
  Moments moments(Slices slices, List<Span> spans) {
    var isPlain = slices.dimensions().findAny().isEmpty();
    return of(slices.project())
        .filter(_ -> slices.dimensions().allMatch(SealedReading::isKnownOfDays))
        .filter(found -> found.areDays(spans))
        .map(
            found -> {
              showDays(found.until(spans));
              return new Moments(
                  isPlain ? FIRST_OF_DAYS : DAYS, Selection.ofDays(slices), BY_DAY, isPlain);
            })
        .orElseGet(
            () ->
                new Moments(
                    ACTIVE_EVENTS,
                    Selection.of(Selection.Columns.EVENTS, slices),
                    BY_MOMENT,
                    false));
  }

  /** Where to read when each person was first active. */
  String firstMoments(String asked) {
    return of(asked)
        .map(
            found -> {
              showDays(found);
              return FIRST_OF_DAYS;
            })
        .orElse(ACTIVE_EVENTS);
  }

  /** The days on which everybody was active, if they are sealed and nobody is told apart. */
  Optional<Sealed> daysOfAll(Slices slices, List<Span> spans) {
    return of(slices.project())
        .filter(_ -> slices.dimensions().findAny().isEmpty())
        .filter(found -> found.areDays(spans));
  }

  /**
   * What everybody did on each day, if nobody is told apart and so much of it is sealed that it
   * takes less than to read the events.
   */
  Optional<Sealed> doingsOfAll(Slices slices, List<Span> spans) {
    return daysOfAll(slices, spans).filter(Sealed::isBegun);
  }

  /** How many were active on each day, as a table. */
  String sumsOfDays(Sealed found) {
    if (!found.isWhole()) {
      findDays(found);
      once(Step.SUM_DAYS, () -> again(found).sumDays(days));
    }
    return found.sums("day_change");
  }

  /** How often somebody was active on days and on pairs of them, as a table. */
  String sumsOfStays(Sealed found) {
    if (!found.isWhole()) {
      findDays(found);
      once(Step.SUM_STAYS, () -> again(found).sumStays(days));
    }
    return found.sums("stay_change");
  }

  /** What is added up of the sessions that begin on each day, as a table, once they were cut. */
  String sumsOfSessions(Sealed found) {
    if (!found.isWhole()) {
      once(Step.SUM_SESSIONS, () -> again(found).sumSessions());
    }
    return found.sums("session_change");
  }

  /** The same with what pairs of days add, as a table. */
  String sumsOfVisits(Sealed found) {
    var sums = sumsOfSessions(found);
    if (found.isWhole()) {
      return sums;
    }
    once(Step.SUM_PAIRS, () -> again(found).sumPairs());
    return found.sums("(from session_change union all by name from pair_change)");
  }

  /** What is added up of what everybody did on each day, as a table. */
  String sumsOfDoings(Sealed found, Summed what) {
    if (!found.isWhole()) {
      findDoings(found);
      sum(found, what);
    }
    return what.in(found);
  }

  /** What was read about orders, as a table; whoever's they are. */
  String orders(Sealed found) {
    if (!found.isWhole()) {
      findDays(found);
      once(Step.FIND_ORDERS, () -> again(found).findOrders(project, days));
    }
    return found.orders();
  }

  /** The orders that stand, as a table. */
  String purchases(Sealed found) {
    if (!found.isWhole()) {
      orders(found);
      once(Step.FIND_PURCHASES, () -> again(found).findPurchases());
    }
    return found.purchases();
  }

  /** What the orders that stand add up to, as a table. */
  String summed(Sealed found, Summed what) {
    if (!found.isWhole()) {
      purchases(found);
      once(Step.SUM_PURCHASES, () -> again(found).sumPurchases());
    }
    return what.in(found);
  }

  /** What became of the first weeks by which the project is sealed, as a table. */
  String weeks(Sealed found, Onboarding onboarding) {
    findWeeks(found, onboarding);
    return found.weeks();
  }

  /** What was done in them, as a table. */
  String sumsOfWeeks(Sealed found, Onboarding onboarding) {
    findWeeks(found, onboarding);
    if (!found.isWhole()) {
      sum(found, Summed.WEEK_DOINGS);
    }
    return Summed.WEEK_DOINGS.in(found);
  }

  private void sum(Sealed found, Summed what) {
    once(what, () -> again(found).sum(what, days));
  }

  private void findWeeks(Sealed found, Onboarding onboarding) {
    if (!found.isWhole()) {
      showDoings(found);
      once(
          Step.FIND_WEEKS,
          () -> new WeeksAgain(found, reading).find(project, onboarding, days.until()));
    }
  }

  /** The days of answers, if they are sealed and nobody is told apart. */
  Optional<Sealed> answersOfAll(Slices slices) {
    return daysOfAll(slices, slices.buckets()).filter(_ -> unsealedAnswers() < FEW_ANSWERS);
  }

  private long unsealedAnswers() {
    return unsealedAnswers.computeIfAbsent(
        project, asked -> Sealed.unsealedAnswers(reading, asked));
  }

  /** How often which score was given on each day, as a table. */
  String sumsOfScores(Sealed found) {
    if (unsealedAnswers() == 0) {
      return found.scores();
    }
    once(Step.FIND_SCORES, () -> new ScoresAgain(found, reading).find(project));
    return found.scoresAgain();
  }

  /** Shows what everybody did on each day. */
  void showDoings(Sealed found) {
    if (!found.isWhole()) {
      findDoings(found);
    }
    once(Step.SHOW_DOINGS, () -> asFound(Step.FIND_DOINGS, found).showDoings(reading));
  }

  /** Shows the sessions as they are now. */
  void showSessions(Sealed found, SessionCut cut) {
    if (!found.isWhole()) {
      again(found).cutSessions(cut);
      done.removeAll(EnumSet.of(Step.SUM_SESSIONS, Step.SUM_PAIRS));
    }
    found.showSessions(reading, cut);
  }

  void showDays(Sealed found) {
    if (!found.isWhole()) {
      findDays(found);
    }
    once(Step.SHOW_DAYS, () -> asFound(Step.FIND_DAYS, found).showDays(reading));
  }

  private void findDays(Sealed found) {
    findWhose(found);
    if (done.add(Step.FIND_DAYS)) {
      days = again(found).findDays(project);
      done.remove(Step.SHOW_DAYS);
    }
  }

  private void findDoings(Sealed found) {
    findDays(found);
    if (done.add(Step.FIND_DOINGS)) {
      again(found).findDoings(project, days);
      done.remove(Step.SHOW_DOINGS);
    }
  }

  /** What holds for this question is shown with what was found again for another one. */
  private Sealed asFound(Step finding, Sealed found) {
    return done.contains(finding) ? known.orElse(found) : found;
  }

  /** Of more time it is found anew; what was found of more does for less. */
  private void findWhose(Sealed found) {
    if (found.until() > until) {
      done.clear();
      until = found.until();
      found.findWhose(reading, project);
    }
  }

  private FoundAgain again(Sealed found) {
    return new FoundAgain(found, reading);
  }

  /** What it makes is gone with the connection. */
  private void once(Enum<?> step, Runnable work) {
    if (done.add(step)) {
      work.run();
    }
  }

  /** What is known of a person is the same on every day. */
  private static boolean isKnownOfDays(Dimension dimension) {
    return dimension instanceof Dimension.OfPerson
        || (dimension instanceof Dimension.Derived derived
            && Dimension.Derived.OF_PERSONS.contains(derived));
  }

  /** What a question may need of those for whom not everything holds. */
  private enum Step {
    FIND_DAYS,
    SHOW_DAYS,
    SUM_DAYS,
    SUM_STAYS,
    SUM_SESSIONS,
    SUM_PAIRS,
    FIND_DOINGS,
    SHOW_DOINGS,
    FIND_ORDERS,
    FIND_PURCHASES,
    SUM_PURCHASES,
    FIND_WEEKS,
    FIND_SCORES
  }
}
