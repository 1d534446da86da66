package io.rapport.metrics.adapter.out.duckdb;

import static java.util.stream.Collectors.joining;

import io.rapport.metrics.domain.session.SessionRatio;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What of a person's sessions {@code s} is added up.
 *
 * @param y above the line
 * @param x below it
 * @param most the largest that one session has
 */
record SessionSum(String y, String x, String most) {

  /** Those that can be added up day by day: there is no largest one when it can go again. */
  static final List<SessionRatio> OF_DAYS =
      List.of(
          SessionRatio.BOUNCES,
          SessionRatio.PAGEVIEWS,
          SessionRatio.SECONDS,
          SessionRatio.DAYS_BETWEEN,
          SessionRatio.SESSIONS_PER_PERSON,
          SessionRatio.SECONDS_PER_PERSON);

  /** Knows only the first session and the last one; of the others each adds the same to all. */
  private static final SessionRatio OF_ENDS = SessionRatio.DAYS_BETWEEN;

  static SessionSum of(SessionRatio ratio) {
    return switch (ratio) {
      case BOUNCES -> sum("count(*) filter (where s.bounced)", "count(s.bounced)");
      case PAGEVIEWS -> sum("sum(s.pageviews)", "count(*) filter (where s.pageviews > 0)");
      case ACTIONS -> new SessionSum("sum(s.actions)", "count(*)", "max(s.actions)");
      case SECONDS -> sum("sum(s.duration)", "count(*)");
      case DAYS_BETWEEN -> sum("max(s.start) - min(s.start)", "count(*) - 1");
      case SESSIONS_PER_PERSON -> sum("count(*)", "1");
      case SECONDS_PER_PERSON -> sum("sum(coalesce(s.engaged_ms, s.duration))", "1");
    };
  }

  /** Whether it is over all persons who were active, also those without a session there. */
  static boolean isPerPerson(SessionRatio ratio) {
    return ratio == SessionRatio.SESSIONS_PER_PERSON || ratio == SessionRatio.SECONDS_PER_PERSON;
  }

  /** The store adds whole milliseconds, so that the order of its rows changes no digit. */
  static double scale(SessionRatio ratio) {
    return switch (ratio) {
      case SECONDS, SECONDS_PER_PERSON -> 1.0 / Duration.ofSeconds(1).toMillis();
      case DAYS_BETWEEN -> 1.0 / Duration.ofDays(1).toMillis();
      case BOUNCES, PAGEVIEWS, ACTIONS, SESSIONS_PER_PERSON -> 1;
    };
  }

  Query put(Query query) {
    return query.with("y", y).with("x", x).with("most", most);
  }

  /** How the sums of days change with it, as one part of a query. */
  static String changes() {
    return each(OF_DAYS, "sealing.session_ratio.sql").collect(joining());
  }

  /** Puts in what of each person's sessions of a day pairs of days are made of. */
  static Query putPairs(Query query) {
    var visits = OF_DAYS.stream().filter(ratio -> ratio != OF_ENDS).toList();
    return query
        .with("visits", each(visits, "sealing.visits.sql").collect(joining("union all ")))
        .with("between", OF_ENDS.name());
  }

  private static Stream<String> each(List<SessionRatio> ratios, String resource) {
    return ratios.stream()
        .map(
            ratio ->
                Resources.read(resource)
                    .replace("{what}", ratio.name())
                    .replace("{y}", of(ratio).y)
                    .replace("{x}", of(ratio).x));
  }

  private static SessionSum sum(String y, String x) {
    return new SessionSum(y, x, "0");
  }
}
