package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.SealingRule;
import io.rapport.metrics.domain.aim.Onboarding;
import io.rapport.metrics.domain.money.MoneyRule;
import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Selector;
import io.rapport.metrics.domain.session.SessionRule;
import io.rapport.metrics.domain.time.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashSet;
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
 * @param onboarding by which first weeks begin and are over; empty if it asks for more than kinds
 * @param earliest before this everything holds that is sealed
 * @param until what has changed from this moment on does not matter
 */
record Sealed(int number, String zone, String rule, String onboarding, long earliest, long until) {

  /** What two days have in common is added up if they are fewer apart; a quarter has 92. */
  static final long QUARTER = 93;

  /** Before everything that can have happened. */
  static final long EVER = -(1L << 53);

  /** The events about orders that are read ahead. */
  static final Set<String> ORDER_EVENTS =
      Stream.of(MoneyRule.ORDERS, MoneyRule.UPDATES, MoneyRule.REFUNDS, MoneyRule.CANCELLATIONS)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

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
                    Optional.ofNullable(row.getString("onboarding")).orElse(""),
                    row.getLong("earliest"),
                    -EVER))
        .stream()
        .findFirst();
  }

  /** Of about how many responses the scores do not hold. */
  static long unsealedAnswers(Reading reading, String project) {
    return reading
        .list(
            Query.named("sealing.unsealed_answers").set("project", project),
            row -> row.getLong("answers"))
        .getFirst();
  }

  /** Finds for whom it does not hold. */
  void findWhose(Reading reading, String project) {
    reading.run(
        Query.named("sealing.unsealed")
            .set("project", project)
            .set("until", until)
            .with("limit", ""));
  }

  /** Finds some of those for whom it does not hold, and leaves the others out. */
  Sealed except(Reading reading, String project, int persons) {
    reading.run(
        Query.named("sealing.unsealed")
            .set("project", project)
            .set("until", until)
            .with("limit", "order by person_no limit " + persons));
    return reading
        .list(Query.named("sealing.earliest"), row -> with(row.getLong("earliest"), until))
        .getFirst();
  }

  /** The same for who looks at no day from this one on. */
  Sealed untilDay(long day) {
    return until(Selected.millis(LocalDate.ofEpochDay(day).atStartOfDay(ZoneId.of(zone))));
  }

  /** The same for who looks at nothing that is later than these stretches of time. */
  Sealed until(List<Span> spans) {
    return until(spans.stream().mapToLong(span -> Selected.millis(span.end())).max().orElse(-EVER));
  }

  /** The same for who follows what began in these stretches of time, or before them. */
  Sealed beganUntil(List<Span> spans) {
    return with(earliest, until(spans).until);
  }

  private Sealed until(long moment) {
    return with(earliest < moment ? earliest : -EVER, moment);
  }

  private Sealed with(long otherEarliest, long otherUntil) {
    return new Sealed(number, zone, rule, onboarding, otherEarliest, otherUntil);
  }

  /** The rule in words that no other rule has. */
  static String words(SessionRule rule) {
    return String.join(
        " ",
        "4",
        rule.preset().name(),
        rule.zone().getId(),
        words(rule.actionEvents()),
        goals(rule));
  }

  /**
   * Goals that are names only are written as they ever were, so nothing is sealed anew for them.
   */
  private static String goals(SessionRule rule) {
    var names = new HashSet<String>();
    rule.goals().forEach(goal -> names.addAll(goal.events()));
    var more = rule.knowsGoals() && !rule.goals().stream().allMatch(Sealed::isName);
    return words(names) + (more ? " " + rule.goals() : "");
  }

  private static boolean isName(Selector goal) {
    return goal.event().map(Selector::ofEvent).filter(goal::equals).isPresent();
  }

  /** The same of how people begin; nothing where that is not told by kinds of events. */
  static String words(Onboarding onboarding) {
    return isByKinds(onboarding)
        ? words(onboarding.signUp()) + " " + words(onboarding.completion())
        : "";
  }

  static boolean isByKinds(Onboarding onboarding) {
    return Selecting.areOfKinds(List.of(onboarding.signUp(), onboarding.completion()));
  }

  private static String words(Selector kinds) {
    return words(kinds.types().stream().map(Enum::name).collect(Collectors.toSet()))
        + " "
        + words(kinds.events());
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

  boolean isBy(SealingRule other) {
    return isBy(other.sessions()) && onboarding.equals(words(other.onboarding()));
  }

  /** Whether it says what becomes of first weeks by these. */
  boolean isBy(Onboarding other) {
    return isByKinds(other) && onboarding.equals(words(other));
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

  /** What was read about orders, as it holds and as it was found again, as a table. */
  String orders() {
    return isWhole() ? "(from order_told where sealing_no = %d)".formatted(number) : ordersAgain();
  }

  /** The same with those that were found again. */
  String ordersAgain() {
    return numbered("sealing.order_here.sql");
  }

  /** The orders that stand, as they hold and as they were found again, as a table. */
  String purchases() {
    return isWhole() ? "(from purchase where sealing_no = %d)".formatted(number) : purchasesAgain();
  }

  /** The same with those that were found again. */
  String purchasesAgain() {
    return numbered("sealing.purchase_here.sql");
  }

  /** Shows what was done, as it holds and as it was found again, as one. */
  void showDoings(Reading reading) {
    reading.run(
        Query.named(isWhole() ? "sealing.doing_days" : "sealing.doing_here")
            .with("sealing", Integer.toString(number)));
  }

  /**
   * The sums of days, as a table.
   *
   * @param change what is not added up yet, where not everything holds
   */
  String sums(String change) {
    return withChange("day, what, key, units, y, x, yy, xy, xx", "day_sum", change);
  }

  /** What became of first weeks, as it holds and as it was found again, as a table. */
  String weeks() {
    return isWhole()
        ? "(from first_week where sealing_no = %d)".formatted(number)
        : numbered("sealing.week_here.sql");
  }

  /** How often which score was given on each day, as a table. */
  String scores() {
    return "(from score_sum where sealing_no = %d)".formatted(number);
  }

  /** The same with those that were found again. */
  String scoresAgain() {
    return numbered("sealing.score_here.sql");
  }

  /** Sums, as a table, with what is not added up yet where not everything holds. */
  String withChange(String columns, String sums, String change) {
    var all = "select %s from %s where sealing_no = %d".formatted(columns, sums, number);
    return isWhole()
        ? "(%s)".formatted(all)
        : "(%s union all select %s from %s)".formatted(all, columns, change);
  }

  private String numbered(String resource) {
    return Resources.read(resource).replace("{sealing}", Integer.toString(number));
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
