package io.rapport.metrics.application.port;

import static io.rapport.metrics.application.port.Log.page;
import static io.rapport.metrics.application.port.Log.track;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.metrics.domain.aim.Aims;
import io.rapport.metrics.domain.kpi.SessionSums;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.record.SessionRecord;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Condition;
import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Filter;
import io.rapport.metrics.domain.selection.Key;
import io.rapport.metrics.domain.selection.Operator;
import io.rapport.metrics.domain.selection.Selector;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.session.Doings;
import io.rapport.metrics.domain.session.SessionPreset;
import io.rapport.metrics.domain.session.SessionRatio;
import io.rapport.metrics.domain.session.SessionRule;
import io.rapport.metrics.domain.tracking.EventType;
import io.rapport.metrics.domain.tracking.Visit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How every store cuts sessions by each preset, and what it finds in them. */
abstract class SessionContract extends PersonNewsContract {

  private static final PageRequest ALL = new PageRequest(Optional.empty(), 1000);

  @ParameterizedTest
  @CsvSource({
    "DEFAULT, 1",
    "PLAUSIBLE, 1",
    "GA4, 1",
    "POSTHOG, 1",
    "CLIENT, 1",
    "MATOMO, 2",
  })
  void only_matomos_sessions_end_at_midnight_in_the_zone(SessionPreset preset, int sessions) {
    // 23:50 and 0:10 in Berlin; midnight in UTC is at 1:00 there and ends nothing.
    store()
        .append(
            new Log()
                .add(page("1", "2026-01-01T22:50:00Z").user("anna"))
                .add(page("2", "2026-01-01T23:10:00Z").user("anna"))
                .add(page("3", "2026-01-01T23:35:00Z").user("anna"))
                .add(page("4", "2026-01-02T00:05:00Z").user("anna"))
                .batch());

    assertThat(records(total("2026-01-01", "2026-01-02"), rule(preset))).hasSize(sessions);
  }

  @ParameterizedTest
  @CsvSource({"2025-10-26, 75", "2026-03-29, 69"})
  void a_day_of_25_or_23_hours_is_one_session_for_matomo(String date, long events) {
    // An event each 20 minutes from 23:00 on the day before to 1:00 on the day after.
    var day = total(date, date);
    var start = day.buckets().getFirst().start().toInstant();
    var end = day.buckets().getFirst().end().toInstant();
    var log = new Log();
    int number = 0;
    for (var at = start.minus(Duration.ofHours(1));
        at.isBefore(end.plus(Duration.ofHours(1)));
        at = at.plus(Duration.ofMinutes(20))) {
      log.add(page("m" + number++, at.toString()).user("anna"));
    }
    store().append(log.batch());

    var session = records(day, rule(SessionPreset.MATOMO)).getFirst();

    assertThat(session.start()).isEqualTo(start);
    assertThat(session.events()).isEqualTo(events);
    // The others cut where more than 24 hours have passed since 23:00.
    var capped =
        records(
            total(LocalDate.parse(date).minusDays(1).toString(), date), rule(SessionPreset.GA4));
    assertThat(capped.getFirst().events()).isEqualTo(73);
  }

  @ParameterizedTest
  @CsvSource({
    "'a,a,a', 1",
    "'a,b,b', 2",
    "'a,b,a', 3",
    "'a,,a', 1",
    "'a,,b', 2",
    "',a,a', 1",
    "',,', 1",
  })
  void another_campaign_opens_a_session_for_matomo_alone(String campaigns, int sessions) {
    var log = new Log();
    var names = campaigns.split(",", -1);
    for (int n = 0; n < names.length; n++) {
      var campaign = "{\"campaign\":{\"name\":\"%s\"}}".formatted(names[n]);
      log.add(
          page("m" + n, "2026-01-01T12:0" + n + ":00Z")
              .user("anna")
              .context(names[n].isEmpty() ? "{}" : campaign));
    }
    store().append(log.batch());
    var day = total("2026-01-01", "2026-01-01");

    assertThat(records(day, rule(SessionPreset.MATOMO))).hasSize(sessions);
    assertThat(records(day, rule(SessionPreset.DEFAULT))).hasSize(1);
  }

  /** The campaign of a session that is over says nothing about the next one. */
  @Test
  void a_campaign_ends_with_its_session() {
    store()
        .append(
            new Log()
                .add(
                    page("1", "2026-01-01T12:00:00Z")
                        .user("anna")
                        .context("{\"campaign\":{\"name\":\"a\"}}"))
                .add(page("2", "2026-01-01T13:00:00Z").user("anna"))
                .add(
                    page("3", "2026-01-01T13:01:00Z")
                        .user("anna")
                        .context("{\"campaign\":{\"name\":\"b\"}}"))
                .batch());

    assertThat(records(total("2026-01-01", "2026-01-01"), rule(SessionPreset.MATOMO))).hasSize(2);
  }

  /**
   * Eight sessions, one by each person:
   *
   * <pre>
   * 1 page only                      bounces by all
   * 2 page, engaged after 12 s       not posthog (under 10 s), ga4 (over 10 s)
   * 3 page, Signed Up after 5 s      matomo, posthog, ga4
   * 4 page, Order Completed 5 s      matomo, posthog; a key event for ga4
   * 5 page, Link Clicked 2 s         ga4
   * 6 two pages                      by none
   * 7 Signed Up only                 plausible; the others need a pageview
   * 8 page, engaged after 10 s       not posthog
   * </pre>
   */
  @ParameterizedTest
  @CsvSource({
    "DEFAULT, 3, 7",
    "CLIENT, 3, 7",
    "PLAUSIBLE, 4, 8",
    "MATOMO, 5, 7",
    "POSTHOG, 3, 7",
    "GA4, 4, 7",
  })
  void bounces_are_those_of_the_preset(SessionPreset preset, double bounced, double counted) {
    store()
        .append(
            new Log()
                .add(page("1", "2026-01-01T12:00:00Z").user("1"))
                .add(page("2a", "2026-01-01T12:00:00Z").user("2"))
                .add(engaged("2b", "2026-01-01T12:00:12Z", 9000).user("2"))
                .add(page("3a", "2026-01-01T12:00:00Z").user("3"))
                .add(track("3b", "Signed Up", "2026-01-01T12:00:05Z").user("3"))
                .add(page("4a", "2026-01-01T12:00:00Z").user("4"))
                .add(track("4b", "Order Completed", "2026-01-01T12:00:05Z").user("4"))
                .add(page("5a", "2026-01-01T12:00:00Z").user("5"))
                .add(track("5b", "Link Clicked", "2026-01-01T12:00:02Z").user("5"))
                .add(page("6a", "2026-01-01T12:00:00Z").user("6"))
                .add(page("6b", "2026-01-01T12:00:03Z").user("6"))
                .add(track("7", "Signed Up", "2026-01-01T12:00:00Z").user("7"))
                .add(page("8a", "2026-01-01T12:00:00Z").user("8"))
                .add(engaged("8b", "2026-01-01T12:00:10Z", 9000).user("8"))
                .batch());
    var day = total("2026-01-01", "2026-01-01");

    var found = sums(day, preset, SessionRatio.BOUNCES).ratio();
    var records = records(day, rule(preset));

    assertThat(found.sumY()).isEqualTo(bounced);
    assertThat(found.sumX()).isEqualTo(counted);
    assertThat(records.stream().flatMap(record -> record.bounced().stream()))
        .hasSize((int) counted)
        .filteredOn(bounces -> bounces)
        .hasSize((int) bounced);
  }

  @Test
  void what_a_client_sends_by_itself_is_no_interaction() {
    store()
        .append(
            new Log()
                .add(page("1", "2026-01-01T12:00:00Z").user("anna").as(EventType.SCREEN))
                .add(track("2", "Application Backgrounded", "2026-01-01T12:00:05Z").user("anna"))
                .add(
                    track("3", "Ad Shown", "2026-01-01T12:00:06Z")
                        .user("anna")
                        .properties("{\"nonInteraction\":1}"))
                .batch());

    var found =
        sums(total("2026-01-01", "2026-01-01"), SessionPreset.DEFAULT, SessionRatio.BOUNCES);

    assertThat(found.ratio().value()).contains(1.0);
  }

  /**
   * anna: 0–60 s with two pages and a click, and a lone engaged event of 5 s; bert: one page, 0 s;
   * cleo: active in a server's words only.
   */
  @Test
  void lengths_pages_and_actions_are_added_up_by_person() {
    store()
        .append(
            new Log()
                .add(page("1", "2026-01-01T12:00:00Z").user("anna"))
                .add(page("2", "2026-01-01T12:00:30Z").user("anna"))
                .add(track("3", "Link Clicked", "2026-01-01T12:01:00Z").user("anna"))
                .add(engaged("4", "2026-01-01T18:00:00Z", 5000).user("anna"))
                .add(page("5", "2026-01-01T12:00:00Z").user("bert"))
                .add(
                    track("6", "Order Completed", "2026-01-01T12:00:00Z")
                        .user("cleo")
                        .from(Log.server()))
                .batch());
    var day = total("2026-01-01", "2026-01-01");

    // Three sessions; 60 + 5 + 0 seconds; 3 pages in the two with any; 3 + 0 + 1 actions.
    assertThat(value(day, SessionRatio.SECONDS)).isCloseTo(65 / 3.0, within(1e-9));
    assertThat(value(day, SessionRatio.PAGEVIEWS)).isEqualTo(1.5);
    assertThat(value(day, SessionRatio.ACTIONS)).isCloseTo(4 / 3.0, within(1e-9));
    assertThat(sums(day, SessionPreset.DEFAULT, SessionRatio.ACTIONS).most()).isEqualTo(3);
    assertThat(value(day, SessionRatio.SESSIONS_PER_PERSON)).isEqualTo(1);
    assertThat(value(day, SessionRatio.SECONDS_PER_PERSON)).isCloseTo(65 / 3.0, within(1e-9));
    // From 12:00 to 18:00.
    assertThat(value(day, SessionRatio.DAYS_BETWEEN)).isCloseTo(0.25, within(1e-9));
  }

  @Test
  void engaged_time_goes_before_the_length_and_is_never_absurd() {
    store()
        .append(
            new Log()
                .add(page("1", "2026-01-01T12:00:00Z").user("anna"))
                .add(engaged("2", "2026-01-01T12:10:00Z", 20_000).user("anna"))
                .add(engaged("3", "2026-01-01T12:20:00Z", -7).user("anna"))
                .add(page("4", "2026-01-01T12:00:00Z").user("bert"))
                .add(
                    track("5", Doings.ENGAGED, "2026-01-01T12:01:00Z")
                        .user("bert")
                        .properties("{\"engaged_ms\":\"long\"}"))
                .batch());

    // anna 20 s, bert nothing that can be read.
    assertThat(value(total("2026-01-01", "2026-01-01"), SessionRatio.SECONDS_PER_PERSON))
        .isCloseTo(10, within(1e-9));
  }

  @Test
  void medians_have_the_bounds_of_their_ranks() {
    // Sessions of 1 to 20 seconds: the median 10.5 lies between the 6th and the 15th.
    var log = new Log();
    for (int n = 1; n <= 20; n++) {
      log.add(page("a" + n, "2026-01-01T12:00:00Z").user("u" + n));
      log.add(
          page("b" + n, Instant.parse("2026-01-01T12:00:00Z").plusSeconds(n).toString())
              .user("u" + n));
    }
    store().append(log.batch());

    var lengths =
        read(data ->
                data.sessionLengths(total("2026-01-01", "2026-01-01"), rule(SessionPreset.GA4)))
            .get(new Cell(0, Key.NONE));

    assertThat(lengths.median().value()).contains(10.5);
    assertThat(lengths.median().low()).contains(6.0);
    assertThat(lengths.median().high()).contains(15.0);
    assertThat(lengths.p90().value().orElseThrow()).isCloseTo(18.1, within(1e-9));
    assertThat(lengths.p90().high()).isEmpty();
  }

  @Test
  void a_session_is_told_apart_by_its_first_event_that_says_something() {
    store()
        .append(
            new Log()
                .add(page("1", "2026-01-01T12:00:00Z").user("anna").on("/a"))
                .add(
                    page("2", "2026-01-01T12:01:00Z")
                        .user("anna")
                        .on("/b")
                        .visit(channel("search"))
                        .properties("{\"plan\":\"pro\"}"))
                .add(page("3", "2026-01-01T12:02:00Z").user("anna").visit(channel("email")))
                .add(track("4", "Clicked", "2026-01-01T12:03:00Z").user("anna").on("/c"))
                .add(page("5", "2026-01-01T12:00:00Z").user("bert").on("/b"))
                .batch());

    assertThat(broken(Dimension.Derived.CHANNEL))
        .containsOnly(Map.entry(Key.of("search"), 1L), Map.entry(Key.NONE, 1L));
    assertThat(broken(Dimension.Derived.ENTRY_PATH))
        .containsOnly(Map.entry(Key.of("/a"), 1L), Map.entry(Key.of("/b"), 1L));
    assertThat(broken(Dimension.Derived.EXIT_PATH))
        .containsOnly(Map.entry(Key.of("/"), 1L), Map.entry(Key.of("/b"), 1L));
    assertThat(broken(new Dimension.Property("plan")))
        .containsOnly(Map.entry(Key.of("pro"), 1L), Map.entry(Key.NONE, 1L));
    var filter = new Filter(Dimension.Derived.CHANNEL, Operator.EQ, List.of("search"));
    var filtered =
        new Slices(
            "shop", List.of(filter), total("2026-01-01", "2026-01-01").buckets(), Optional.empty());
    assertThat(records(filtered, rule(SessionPreset.DEFAULT)))
        .extracting(SessionRecord::person)
        .containsExactly("user:anna");
    assertThat(sums(filtered, SessionPreset.DEFAULT, SessionRatio.PAGEVIEWS).ratio().value())
        .contains(3.0);
  }

  /**
   * A page, then within seconds: 1 an order of 60; 2 one of 5; 3 the page of thanks; 4 another
   * page's event.
   */
  @Test
  void who_reaches_a_goal_as_it_is_said_does_not_bounce_for_ga4() {
    store()
        .append(
            new Log()
                .add(page("1a", "2026-01-01T12:00:00Z").user("1"))
                .add(
                    track("1b", "Order Completed", "2026-01-01T12:00:05Z")
                        .user("1")
                        .properties("{\"total\":60}"))
                .add(page("2a", "2026-01-01T12:00:00Z").user("2"))
                .add(
                    track("2b", "Order Completed", "2026-01-01T12:00:05Z")
                        .user("2")
                        .properties("{\"total\":5}"))
                .add(page("3a", "2026-01-01T12:00:00Z").user("3").on("/thanks"))
                .add(page("4a", "2026-01-01T12:00:00Z").user("4"))
                .batch());
    var large =
        new Selector(
            Optional.empty(),
            Optional.of("Order Completed"),
            Optional.empty(),
            Optional.empty(),
            List.of(new Condition("total", Operator.GTE, List.of(new Condition.Amount(50)))));
    var thanks =
        new Selector(
            Optional.of(EventType.PAGE),
            Optional.empty(),
            Optional.empty(),
            Optional.of("/thanks"),
            List.of());
    var day = total("2026-01-01", "2026-01-01");

    assertThat(bounced(day, List.of(large, thanks))).containsExactlyInAnyOrder("2", "4");
    assertThat(bounced(day, List.of(Selector.ofEvent("Order Completed"))))
        .containsExactlyInAnyOrder("3", "4");
    assertThat(bounced(day, List.of())).containsExactlyInAnyOrder("1", "2", "3", "4");
  }

  private List<String> bounced(Slices day, List<Selector> goals) {
    var rule = new SessionRule(SessionPreset.GA4, BERLIN, Doings.ACTIONS, goals);
    return records(day, rule).stream()
        .filter(session -> session.bounced().orElse(false))
        .map(session -> session.person().replace("user:", ""))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(SessionRatio.class)
  void without_sessions_there_are_no_sums(SessionRatio ratio) {
    var day = total("2026-01-01", "2026-01-01");

    try (var data = store().snapshot()) {
      assertThat(data.sessionSums(day, rule(SessionPreset.MATOMO), ratio)).isEmpty();
      assertThat(data.sessionLengths(day, rule(SessionPreset.MATOMO))).isEmpty();
    }
  }

  static SessionRule rule(SessionPreset preset) {
    return new SessionRule(preset, BERLIN, Doings.ACTIONS, Aims.DEFAULT.goals());
  }

  private Map<Key, Long> broken(Dimension dimension) {
    var day = total("2026-01-01", "2026-01-01");
    var slices = new Slices("shop", List.of(), day.buckets(), Optional.of(dimension));
    return read(data -> data.sessions(slices, rule(SessionPreset.DEFAULT))).entrySet().stream()
        .collect(toMap(entry -> entry.getKey().key(), Map.Entry::getValue));
  }

  private double value(Slices slices, SessionRatio ratio) {
    return sums(slices, SessionPreset.DEFAULT, ratio).ratio().value().orElseThrow();
  }

  private SessionSums sums(Slices slices, SessionPreset preset, SessionRatio ratio) {
    return read(data -> data.sessionSums(slices, rule(preset), ratio))
        .getOrDefault(new Cell(0, Key.NONE), SessionSums.NONE);
  }

  private List<SessionRecord> records(Slices slices, SessionRule rule) {
    return read(data -> data.sessionRecords(slices, rule, ALL));
  }

  private static Log.Draft engaged(String id, String at, long ms) {
    return track(id, Doings.ENGAGED, at).properties("{\"engaged_ms\":%d}".formatted(ms));
  }

  private static Visit channel(String channel) {
    return new Visit(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(channel));
  }
}
