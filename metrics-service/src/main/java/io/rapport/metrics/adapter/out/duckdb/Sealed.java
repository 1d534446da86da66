package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.money.MoneyRule;
import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.session.SessionRule;
import io.rapport.metrics.domain.time.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a project is worked out ahead, as one transaction sees it.
 *
 * @param number what its rows are known by
 * @param zone where its days begin
 * @param rule by which its sessions are cut
 * @param earliest before this everything holds that is sealed
 */
record Sealed(int number, String zone, String rule, long earliest) {

  /** Before everything that can have happened. */
  static final long EVER = -(1L << 53);

  /** All of theirs goes, and nothing comes in its place. */
  private static final List<String> LEAVING =
      List.of(
          "erase/leaving.days",
          "erase/leaving.sessions",
          "erase/leaving.no_days",
          "erase/leaving.no_sessions",
          "erase/leaving.no_doings");

  /** The events about orders that are read ahead. */
  static final Set<String> ORDER_EVENTS =
      Stream.of(MoneyRule.ORDERS, MoneyRule.UPDATES, MoneyRule.REFUNDS, MoneyRule.CANCELLATIONS)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private static final List<String> DROPPING =
      List.of(
          "sealing.drop_sessions",
          "sealing.drop_days",
          "sealing.drop_doings",
          "sealing.drop_orders");

  private static final List<String> KEEPING =
      List.of(
          "sealing.keep_sessions",
          "sealing.keep_days",
          "sealing.keep_doings",
          "sealing.keep_orders");

  private static final List<String> KEEPING_SUMS =
      List.of(
          "sealing.sums_again",
          "sealing.drop_sums",
          "sealing.keep_sums",
          "sealing.doing_sums_again",
          "sealing.drop_doing_sums",
          "sealing.keep_doing_sums");

  static final List<Dimension.Derived> OF_SESSIONS = all(Dimension.Derived.OF_SESSIONS);
  static final List<Dimension.Derived> OF_DAYS = all(Dimension.Derived.OF_PERSONS);

  static Optional<Sealed> find(Reading reading, String project) {
    return reading
        .list(
            Query.named("sealing.find").set("project", project),
            row ->
                new Sealed(
                    row.getInt("number"),
                    row.getString("zone"),
                    row.getString("rule"),
                    row.getLong("earliest")))
        .stream()
        .findFirst();
  }

  /** Finds for whom it does not hold. */
  void findWhose(Reading reading, String project) {
    reading.run(Query.named("sealing.unsealed").set("project", project).with("limit", ""));
  }

  /** Finds some of those for whom it does not hold, and leaves the others out. */
  Sealed except(Reading reading, String project, int persons) {
    reading.run(
        Query.named("sealing.unsealed")
            .set("project", project)
            .with("limit", "order by person_no limit " + persons));
    return reading
        .list(
            Query.named("sealing.earliest"),
            row -> new Sealed(number, zone, rule, row.getLong("earliest")))
        .getFirst();
  }

  /** The rule in words that no other rule has. */
  static String words(SessionRule rule) {
    return String.join(
        " ",
        "2",
        rule.preset().name(),
        rule.zone().getId(),
        words(rule.actionEvents()),
        words(rule.keyEvents()));
  }

  /** Whether everything holds. */
  boolean isWhole() {
    return earliest == -EVER;
  }

  /** Whether something holds of everybody. */
  boolean isBegun() {
    return earliest > EVER;
  }

  boolean isBy(SessionRule other) {
    return rule.equals(words(other));
  }

  /** Whether these stretches of time are made of days that are sealed as such. */
  boolean areDays(List<Span> spans) {
    return spans.stream()
        .flatMap(span -> Stream.of(span.start(), span.end()))
        .allMatch(time -> isMidnight(time) && time.getZone().getId().equals(zone));
  }

  /** Shows the days on which persons were active, those that hold and those found again, as one. */
  void showDays(Reading reading) {
    reading.run(
        Query.named(isWhole() ? "sealing.active_days" : "sealing.active_here")
            .with("sealing", Integer.toString(number)));
  }

  /** Shows the sessions, those that hold and those that were cut again, as one. */
  void showSessions(Reading reading, SessionCut cut) {
    var kept = new StringBuilder();
    var again = new StringBuilder();
    for (int n = 0; n < cut.values().size(); n++) {
      kept.append(", s.").append(column(cut.values().get(n))).append(" as value_").append(n);
      again.append(", value_").append(n);
    }
    reading.run(
        // A view cannot be bound to values; this is a number of this package.
        Query.named(isWhole() ? "sealing.sessions" : "sealing.session_here")
            .with("sealing", Integer.toString(number))
            .with("sealed_values", kept.toString())
            .with("cut_values", again.toString()));
  }

  /** Cuts the sessions again that do not hold. */
  void cutAgain(Reading reading, SessionCut cut) {
    var rule = cut.rule();
    reading.run(
        Query.named("sealing.cutoff")
            .set("sealing", number)
            .set("by_client_id", rule.takesClientIds())
            .set("ever", EVER)
            .set("idle", rule.idle().toMillis())
            .set("earliest", earliest));
    var since = reading.list(Query.named("sealing.since"), row -> row.getLong("since")).getFirst();
    reading.run(cut.query(reading, eventsSince(since), since));
    var midnights = Midnights.of(reading, cut.project(), rule.zone(), since);
    reading.run(midnights.put(Query.named("sealing.session_days")));
  }

  private static String eventsSince(long since) {
    return """
    (
        select e.*
        from event e
        join cutoff_here c on c.person_no = e.person_no and e.ts >= c.since
        where e.ts >= %d
      ) e\
    """
        .formatted(since);
  }

  /** Finds by how much the sums of days are others with the days that were found again. */
  void sumDays(Reading reading, DaysAgain days) {
    reading.run(
        Query.named("sealing.day_change").set("sealing", number).set("first_day", days.first()));
  }

  /** Finds by how much the sums of what was done are others with what was found again. */
  void sumDoings(Reading reading, DaysAgain days) {
    reading.run(
        Query.named("sealing.doing_change").set("sealing", number).set("first_day", days.first()));
  }

  /** Finds by how much the sums of days are others with the sessions that were cut again. */
  void sumSessions(Reading reading) {
    var since = reading.list(Query.named("sealing.since"), row -> row.getLong("since")).getFirst();
    reading.run(
        Query.named("sealing.session_change")
            .set("sealing", number)
            .set("first_day", day(since))
            .with("ratios", SessionSum.changes()));
  }

  /** Writes down what was cut and found again in place of what does not hold. */
  void keep(Reading reading, SessionCut cut) {
    var days = findDays(reading, cut.project());
    findDoings(reading, cut.project(), days);
    findOrders(reading, cut.project(), days);
    sumDays(reading, days);
    sumSessions(reading);
    sumDoings(reading, days);
    keepSums(reading);
    for (var step : DROPPING) {
      reading.run(Query.named(step).set("sealing", number));
    }
    for (var step : KEEPING) {
      reading.run(Query.named(step).set("sealing", number).with("values", named(cut.values())));
    }
    reading.run(Query.named("sealing.done").set("project", cut.project()));
  }

  /** Takes out of the sums of days what persons have added who are to be erased. */
  void leave(Reading reading) {
    for (var step : LEAVING) {
      reading.run(Query.named(step).set("ever", EVER));
    }
    sumDays(reading, DaysAgain.ALL);
    sumSessions(reading);
    sumDoings(reading, DaysAgain.ALL);
    keepSums(reading);
  }

  private void keepSums(Reading reading) {
    for (var step : KEEPING_SUMS) {
      reading.run(Query.named(step).set("sealing", number));
    }
  }

  /** Finds the days again that do not hold. */
  DaysAgain findDays(Reading reading, String project) {
    var midnights = Midnights.of(reading, project, ZoneId.of(zone), earliest);
    reading.run(midnights.put(Query.named("sealing.unsealed_days")).set("ever", EVER));
    reading.run(
        midnights
            .put(Query.named("sealing.days"))
            .set("project", project)
            .set("sealing", number)
            .with("values", columns()));
    return reading
        .list(
            Query.named("sealing.first_day"),
            row -> new DaysAgain(midnights, row.getLong("first_day")))
        .getFirst();
  }

  /** Finds again what was done on these days. */
  void findDoings(Reading reading, String project, DaysAgain days) {
    reading.run(days.midnights().put(Query.named("sealing.doings")).set("project", project));
  }

  /** Finds again what events say about orders on these days. */
  void findOrders(Reading reading, String project, DaysAgain days) {
    reading.run(
        days.midnights()
            .put(Query.named("sealing.orders"))
            .set("project", project)
            .with("amounts", OrderCut.AMOUNTS)
            .set("events", Query.Strings.sorted(ORDER_EVENTS)));
  }

  /** What was read about orders, as it holds and as it was found again, as a table. */
  String orders() {
    return isWhole()
        ? "(from order_told where sealing_no = %d)".formatted(number)
        : Resources.read("sealing.order_here.sql").replace("{sealing}", Integer.toString(number));
  }

  /** Shows what was done, as it holds and as it was found again, as one. */
  void showDoings(Reading reading) {
    reading.run(
        Query.named(isWhole() ? "sealing.doing_days" : "sealing.doing_here")
            .with("sealing", Integer.toString(number)));
  }

  /** The sums of what was done, as a table. */
  String doingSums() {
    var columns = "day, type, event, times, active_times";
    var all = "select %s from doing_sum where sealing_no = %d".formatted(columns, number);
    return isWhole()
        ? "(%s)".formatted(all)
        : "(%s union all select %s from doing_change)".formatted(all, columns);
  }

  /** The day of a moment; the first one of all where it is not known. */
  private long day(long moment) {
    return moment <= EVER
        ? Integer.MIN_VALUE
        : Instant.ofEpochMilli(moment).atZone(ZoneId.of(zone)).toLocalDate().toEpochDay();
  }

  /**
   * The sums of days, as a table.
   *
   * @param change what is not added up yet, where not everything holds
   */
  String sums(String change) {
    var columns = "day, what, key, units, y, x, yy, xy, xx";
    var all = "select %s from day_sum where sealing_no = %d".formatted(columns, number);
    return isWhole()
        ? "(%s)".formatted(all)
        : "(%s union all select %s from %s)".formatted(all, columns, change);
  }

  private static boolean isMidnight(ZonedDateTime time) {
    return time.isEqual(time.toLocalDate().atStartOfDay(time.getZone()));
  }

  static String column(Dimension dimension) {
    return switch (dimension) {
      case Dimension.Derived derived -> derived.name().toLowerCase(Locale.ROOT);
      case Dimension.Property _, Dimension.Context _, Dimension.OfPerson _ ->
          throw new IllegalArgumentException(dimension.toString());
    };
  }

  private static String columns() {
    return OF_DAYS.stream()
        .map(
            dimension ->
                ", " + Selection.Columns.EVENTS.derived(dimension) + " as " + column(dimension))
        .reduce("", String::concat);
  }

  private static String named(List<Dimension> values) {
    var names = new StringBuilder();
    for (int n = 0; n < values.size(); n++) {
      names.append(", value_").append(n).append(" as ").append(column(values.get(n)));
    }
    return names.toString();
  }

  private static String words(Set<String> names) {
    return names.stream()
        .sorted()
        .map(name -> name.length() + ":" + name)
        .reduce(Integer.toString(names.size()), (all, name) -> all + " " + name);
  }

  private static List<Dimension.Derived> all(Set<Dimension.Derived> dimensions) {
    return Arrays.stream(Dimension.Derived.values()).filter(dimensions::contains).toList();
  }
}
