package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.session.SessionRule;
import io.rapport.metrics.domain.time.Span;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

  static final List<Dimension.Derived> OF_SESSIONS = all(Dimension.Derived.OF_SESSIONS);
  static final List<Dimension.Derived> OF_DAYS = all(Dimension.Derived.OF_PERSONS);

  /** Also finds for whom it does not hold: all, or so many of them. */
  static Optional<Sealed> find(Reading reading, String project, String limit) {
    return reading
        .list(
            Query.named("sealing.find").set("project", project),
            row ->
                new Sealed(row.getInt("number"), row.getString("zone"), row.getString("rule"), 0))
        .stream()
        .findFirst()
        .map(found -> found.except(reading, project, limit));
  }

  /** The rule in words that no other rule has. */
  static String words(SessionRule rule) {
    return String.join(
        " ",
        "1",
        rule.preset().name(),
        rule.zone().getId(),
        words(rule.actionEvents()),
        words(rule.keyEvents()));
  }

  /** Whether everything holds. */
  boolean isWhole() {
    return earliest == -EVER;
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
  void showDays(Reading reading, String project) {
    findDays(reading, project);
    reading.run(Query.named("sealing.active_here").with("sealing", Integer.toString(number)));
  }

  /** Cuts the sessions again that do not hold, and shows them with the others as one. */
  void showSessions(Reading reading, SessionCut cut) {
    cutAgain(reading, cut);
    var kept = new StringBuilder();
    var again = new StringBuilder();
    for (int n = 0; n < cut.values().size(); n++) {
      kept.append(", s.").append(column(cut.values().get(n))).append(" as value_").append(n);
      again.append(", value_").append(n);
    }
    reading.run(
        // A view cannot be bound to values; this is a number of this package.
        Query.named("sealing.session_here")
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

  /** Writes down what was cut and found again in place of what does not hold. */
  void keep(Reading reading, SessionCut cut) {
    reading.run(Query.named("sealing.drop_sessions").set("sealing", number));
    reading.run(
        Query.named("sealing.keep_sessions")
            .set("sealing", number)
            .with("values", named(cut.values())));
    findDays(reading, cut.project());
    reading.run(Query.named("sealing.drop_days").set("sealing", number));
    reading.run(Query.named("sealing.keep_days").set("sealing", number));
    reading.run(Query.named("sealing.done").set("project", cut.project()));
  }

  private void findDays(Reading reading, String project) {
    var midnights = Midnights.of(reading, project, ZoneId.of(zone), earliest);
    reading.run(midnights.put(Query.named("sealing.unsealed_days")).set("ever", EVER));
    reading.run(
        midnights
            .put(Query.named("sealing.days"))
            .set("project", project)
            .set("sealing", number)
            .with("values", columns()));
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

  private Sealed except(Reading reading, String project, String limit) {
    reading.run(Query.named("sealing.unsealed").set("project", project).with("limit", limit));
    return reading
        .list(
            Query.named("sealing.earliest"),
            row -> new Sealed(number, zone, rule, row.getLong("earliest")))
        .getFirst();
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
