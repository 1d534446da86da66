package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.session.Doings;
import io.rapport.metrics.domain.session.SessionRule;
import io.rapport.metrics.domain.time.Span;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How the sessions of a project are cut.
 *
 * @param values what each session must be told apart by
 * @param until sessions that begin later need not be right
 */
record SessionCut(String project, SessionRule rule, List<Dimension> values, long until) {

  private static final String CAMPAIGN =
      """
      case when contains(e.context_frame, '"campaign"') then nullif(
        cast(to_json(try(json_extract_string(e.context_frame,
          ['/campaign/source', '/campaign/medium', '/campaign/name', '/campaign/term'])))
          as varchar),
        '[null,null,null,null]') end\
      """;

  private static final String MIDNIGHTS = "asof join midnight d on seen.ts >= d.start";

  SessionCut {
    values = List.copyOf(values);
  }

  static SessionCut of(Slices slices, SessionRule rule) {
    return ever(slices.project(), rule, slices.ofThings()).until(slices.buckets());
  }

  /** All sessions, whenever they begin. */
  static SessionCut ever(String project, SessionRule rule, List<Dimension> values) {
    return new SessionCut(project, rule, values, -Sealed.EVER);
  }

  /** Those that begin in these stretches of time, or before them. */
  private SessionCut until(List<Span> spans) {
    return until(
        spans.stream().mapToLong(span -> Selected.millis(span.end())).max().orElse(Sealed.EVER));
  }

  /** By the clients' ids a session may go on at any time. */
  private SessionCut until(long moment) {
    return new SessionCut(project, rule, values, rule.takesClientIds() ? -Sealed.EVER : moment);
  }

  /** The same with all sessions. */
  SessionCut ever() {
    return ever(project, rule, values);
  }

  /** The same with those that begin before this moment, too. */
  SessionCut andUntil(ZonedDateTime moment) {
    return until(Math.max(until, Selected.millis(moment)));
  }

  /** Whether the sessions of the other one are these, with all that they must be told apart by. */
  boolean isWithin(SessionCut other) {
    return project.equals(other.project)
        && rule.equals(other.rule)
        && until <= other.until
        && other.values.containsAll(values);
  }

  /** Whether what is sealed can tell them apart so. */
  boolean isSealed() {
    return Sealed.OF_SESSIONS.containsAll(values);
  }

  /**
   * Makes the sessions.
   *
   * @param events a table or query of events, as {@code e}
   * @param since none of them is earlier
   */
  Query query(Reading reading, String events, long since) {
    var bindings = new Bindings("selected_");
    var goals = new Selecting();
    var columns =
        values.stream().map(value -> Selection.Columns.EVENTS.column(value, bindings)).toList();
    return midnights(reading, since)
        .put(Query.named("sessions.cut"))
        .with("events", events)
        .with("day", rule.cutsAtMidnight() ? "d.start" : "0")
        .with("midnights", rule.cutsAtMidnight() ? MIDNIGHTS : "")
        .with("campaign", rule.cutsAtCampaigns() ? CAMPAIGN : "cast(null as varchar)")
        .with("place", isOrdered() ? "place_of(e.received_at, e.batch_position, e.id_hash)" : "0")
        .with("tie", rule.cutsAtCampaigns() ? ", place" : "")
        .with(
            "runs",
            Resources.read(
                rule.cutsAtCampaigns() ? "sessions.runs_by_campaign.sql" : "sessions.runs.sql"))
        .with("goal", goals.any(rule.knowsGoals() ? rule.goals() : List.of()))
        .with("values", numbered(columns, ", %s as value_%d"))
        .with("sums", Resources.read("sessions.sums.sql") + sums())
        .with("bounced", bounced())
        .set("project", project)
        .set("idle", rule.idle().toMillis())
        .set("cap", rule.cap().map(cap -> cap.toMillis()).orElse(Long.MAX_VALUE))
        .set("by_client_id", rule.takesClientIds())
        .set("engaged", Doings.ENGAGED)
        .set("passive", strings(Doings.PASSIVE))
        .set("captured", strings(Doings.CAPTURED))
        .set("actions", strings(rule.actionEvents()))
        .setAll(goals.values())
        .setAll(bindings.values());
  }

  private Midnights midnights(Reading reading, long since) {
    return rule.cutsAtMidnight()
        ? Midnights.of(reading, project, rule.zone(), since)
        : Midnights.NONE;
  }

  /** Whether it matters which of the events of one moment comes first. */
  private boolean isOrdered() {
    return rule.cutsAtCampaigns() || !values.isEmpty();
  }

  /** A session has the value of its first event that has one; its exit path is the last one. */
  private String sums() {
    var sums = new ArrayList<String>();
    for (var value : values) {
      sums.add(value == Dimension.Derived.EXIT_PATH ? "arg_max" : "arg_min");
    }
    return numbered(sums, ", %1$s(value_%2$d, (ts, place)) as value_%2$d");
  }

  /** Null for a session that cannot bounce. */
  private String bounced() {
    return switch (rule.preset()) {
      case DEFAULT, CLIENT -> "case when pageviews > 0 then pageviews = 1 and interactions = 1 end";
      case PLAUSIBLE -> "interactions = 1";
      case MATOMO -> "case when pageviews > 0 then pageviews = 1 and actions = 1 end";
      case POSTHOG ->
          "case when pageviews > 0 then pageviews = 1 and captured = 0 and duration < 10000 end";
      case GA4 ->
          "case when pageviews > 0 then pageviews < 2 and key_events = 0 and duration <= 10000 end";
    };
  }

  private static String numbered(List<String> texts, String format) {
    return IntStream.range(0, texts.size())
        .mapToObj(number -> format.formatted(texts.get(number), number))
        .reduce("", String::concat);
  }

  private static Query.Strings strings(Set<String> names) {
    return new Query.Strings(names.stream().sorted().toList());
  }
}
