package io.rapport.metrics.application.port;

import static io.rapport.metrics.application.port.Log.identify;
import static io.rapport.metrics.application.port.Log.nps;
import static io.rapport.metrics.application.port.Log.page;
import static io.rapport.metrics.application.port.Log.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.metrics.domain.identity.AliasConflict;
import io.rapport.metrics.domain.identity.UserMerge;
import io.rapport.metrics.domain.ingest.Batch;
import io.rapport.metrics.domain.ingest.LogEntry;
import io.rapport.metrics.domain.ingest.Stored;
import io.rapport.metrics.domain.kpi.Per;
import io.rapport.metrics.domain.kpi.Scores;
import io.rapport.metrics.domain.kpi.Stages;
import io.rapport.metrics.domain.kpi.Who;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.record.SessionRecord;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Filter;
import io.rapport.metrics.domain.selection.Key;
import io.rapport.metrics.domain.selection.Operator;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.session.SessionPreset;
import io.rapport.metrics.domain.session.SessionRatio;
import io.rapport.metrics.domain.session.SessionRule;
import io.rapport.metrics.domain.time.BucketDays;
import io.rapport.metrics.domain.time.Calendar;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.metrics.domain.time.Period;
import io.rapport.metrics.domain.time.TrailingDays;
import io.rapport.metrics.domain.tracking.EventType;
import io.rapport.metrics.domain.tracking.Sender;
import io.rapport.metrics.domain.tracking.Visit;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every analytics store does. */
public abstract class AnalyticsStoreContract extends DoingContract {

  private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");
  private static final SessionRule DEFAULT = rule(SessionPreset.DEFAULT);
  private static final SessionRule CLIENT = rule(SessionPreset.CLIENT);

  @Test
  void an_empty_store_has_read_nothing_and_counts_nothing() {
    assertThat(store().offsets()).isEmpty();
    assertThat(pageviews(days("2026-01-01", "2026-01-01"))).isEmpty();
  }

  @Test
  void a_batch_and_its_offset_are_stored_together() {
    var stored =
        store()
            .append(
                new Log()
                    .add(page("1", "2026-01-01T12:00:00Z"))
                    .add(nps("r", 9, "2026-01-01T12:00:00Z"))
                    .addUnreadable()
                    .batch());

    assertThat(stored).isEqualTo(new Stored(1, 1, 0, 0, Map.of("tracking.events", 1)));
    assertThat(store().offsets()).isEqualTo(Map.of(Log.PARTITION, 3L));
    assertThat(store().setAside()).containsExactly(Map.entry("tracking.events", 1L));
  }

  @Test
  void a_message_counts_once_however_often_it_comes() {
    var log =
        new Log().add(page("1", "2026-01-01T12:00:00Z")).add(page("1", "2026-01-01T12:00:01Z"));
    store().append(log.batch());

    var again = store().append(log.batch());

    assertThat(again).isEqualTo(new Stored(0, 0, 2, 0, Map.of()));
    assertThat(pageviews(days("2026-01-01", "2026-01-01"))).containsExactly(count(0, 1));
  }

  /** Somebody's clock is wrong, or somebody means harm: each event is of another day. */
  @Test
  void a_flood_of_old_times_is_stored_and_changes_nothing_of_today() {
    var today = Instant.parse("2026-01-01T12:00:00Z");
    var log = new Log().add(page("now", today.toString()).anonymous("somebody"));
    for (int day = 1; day <= 5000; day++) {
      var at = today.minus(Duration.ofDays(day)).toString();
      log.add(page("old-" + day, at).anonymous("old-" + day % 100));
    }

    assertThat(store().append(log.batch()).events()).isEqualTo(5001);

    assertThat(pageviews(days("2026-01-01", "2026-01-01"))).containsExactly(count(0, 1));
    assertThat(activeUsers(days("2026-01-01", "2026-01-01"), 1)).containsExactly(count(0, 1));
    assertThat(persons(slices("2010-01-01", "2026-01-01", Interval.TOTAL), Who.ALL))
        .containsExactly(count(0, 101));
    assertThat(store().append(log.batch()).duplicates()).isEqualTo(5001);
  }

  @Test
  void another_projects_message_of_the_same_id_is_another_message() {
    store()
        .append(
            new Log()
                .add(page("1", "2026-01-01T12:00:00Z"))
                .add(page("1", "2026-01-01T12:00:00Z").in("other"))
                .batch());

    assertThat(pageviews(days("2026-01-01", "2026-01-01"))).containsExactly(count(0, 1));
  }

  @Test
  void pageviews_are_pages_and_screens_by_their_own_time() {
    // Berlin is an hour ahead, so the second page is seen on January 2nd there.
    store()
        .append(
            new Log()
                .add(page("1", "2026-01-01T22:59:59.999Z"))
                .add(page("2", "2026-01-01T23:00:00Z"))
                .add(page("3", "2026-01-02T12:00:00Z").as(EventType.SCREEN))
                .add(track("4", "Clicked", "2026-01-02T12:00:00Z"))
                .add(page("5", "2026-01-02T23:00:00Z"))
                .add(page("6", "2026-01-02T12:00:00Z").from(bot()))
                .batch());

    assertThat(pageviews(days("2026-01-01", "2026-01-02"))).containsOnly(count(0, 1), count(1, 2));
  }

  @Test
  void active_users_are_distinct_persons_and_the_window_ends_with_the_day() {
    // anna on the 1st and twice on the 2nd, bert on the 2nd, cleo on the 9th.
    store()
        .append(
            new Log()
                .add(page("1", "2026-01-01T12:00:00Z").user("anna"))
                .add(page("2", "2026-01-02T12:00:00Z").user("anna"))
                .add(track("3", "Clicked", "2026-01-02T13:00:00Z").user("anna"))
                .add(page("4", "2026-01-02T12:00:00Z").user("bert"))
                .add(page("5", "2026-01-09T12:00:00Z").user("cleo"))
                .batch());
    var slices = days("2026-01-01", "2026-01-10");

    // The seven days to the 7th hold the 1st, those to the 8th still the 2nd, to the 9th only cleo.
    assertThat(activeUsers(slices, 1)).containsOnly(count(0, 1), count(1, 2), count(8, 1));
    assertThat(activeUsers(slices, 7))
        .containsOnly(
            count(0, 1),
            count(1, 2),
            count(2, 2),
            count(3, 2),
            count(4, 2),
            count(5, 2),
            count(6, 2),
            count(7, 2),
            count(8, 1),
            count(9, 1));
    assertThat(activeUsers(days("2026-01-31", "2026-02-01"), 30))
        .containsOnly(count(0, 3), count(1, 1));
  }

  @Test
  void a_window_looks_back_before_the_period() {
    store().append(new Log().add(page("1", "2026-01-01T12:00:00Z").user("anna")).batch());

    assertThat(activeUsers(days("2026-01-07", "2026-01-08"), 7)).containsOnly(count(0, 1));
  }

  @Test
  void the_total_of_active_users_is_that_of_the_last_day() {
    store()
        .append(
            new Log()
                .add(page("1", "2026-01-01T12:00:00Z").user("anna"))
                .add(page("2", "2026-01-03T12:00:00Z").user("bert"))
                .batch());

    assertThat(activeUsers(slices("2026-01-01", "2026-01-03", Interval.TOTAL), 1))
        .containsOnly(count(0, 1));
  }

  @Test
  void who_is_not_active_is_no_active_user() {
    store()
        .append(
            new Log()
                .add(identify("1", "a", "anna", "2026-01-01T12:00:00Z"))
                .add(track("2", "Email Opened", "2026-01-01T12:00:00Z").user("bert"))
                .add(page("3", "2026-01-01T12:00:00Z").user("cleo").from(idle()))
                .add(page("4", "2026-01-01T12:00:00Z").user("dora").from(bot()))
                .add(page("5", "2026-01-01T12:00:00Z"))
                .batch());

    assertThat(activeUsers(days("2026-01-01", "2026-01-01"), 1)).isEmpty();
  }

  /**
   * anna on the 1st, 2nd and 4th; bert on the 2nd; before it all, in December, cleo, who comes
   * again on the 2nd.
   */
  @Test
  void persons_are_new_where_they_were_first_active_ever_and_return_after_that() {
    someDays();
    var days = days("2026-01-01", "2026-01-04");
    var whole = slices("2026-01-01", "2026-01-04", Interval.TOTAL);

    assertThat(persons(days, Who.ALL)).containsOnly(count(0, 1), count(1, 3), count(3, 1));
    assertThat(persons(days, Who.NEW)).containsOnly(count(0, 1), count(1, 1));
    assertThat(persons(days, Who.RETURNING)).containsOnly(count(1, 2), count(3, 1));
    assertThat(persons(whole, Who.ALL)).containsOnly(count(0, 3));
    assertThat(persons(whole, Who.NEW)).containsOnly(count(0, 2));
    assertThat(persons(whole, Who.RETURNING)).containsOnly(count(0, 1));
    var page = new PageRequest(Optional.empty(), 9);
    var records = read(data -> data.personRecords(whole, Who.RETURNING, page));
    assertThat(records)
        .extracting(record -> record.person().orElseThrow())
        .containsExactly("user:cleo");
  }

  @Test
  void a_filter_does_not_make_an_old_friend_new() {
    store()
        .append(
            new Log()
                .add(page("1", "2026-01-01T12:00:00Z").user("anna"))
                .add(page("2", "2026-01-02T12:00:00Z").user("anna").on("/buy"))
                .batch());
    var filter = filter(Dimension.Derived.PATH, Operator.EQ, "/buy");
    var buckets = days("2026-01-02", "2026-01-02").buckets();
    var bought = new Slices("shop", List.of(filter), buckets, Optional.empty());

    assertThat(persons(bought, Who.NEW)).isEmpty();
    assertThat(persons(bought, Who.RETURNING)).containsOnly(count(0, 1));
  }

  @Test
  void a_person_is_new_returning_resurrected_or_dormant() {
    someDays();
    var days = days("2026-01-01", "2026-01-05");
    var before = days("2025-12-31", "2025-12-31").buckets().getFirst();

    var stages = read(data -> data.lifecycle(days, before, LATER));

    // The 2nd: anna stays, bert is new, cleo was there long ago. The 3rd: all three are away.
    assertThat(stages)
        .containsOnly(
            Map.entry(cell(0), new Stages(1, 0, 0, 0)),
            Map.entry(cell(1), new Stages(1, 1, 1, 0)),
            Map.entry(cell(2), new Stages(0, 0, 0, 3)),
            Map.entry(cell(3), new Stages(0, 0, 1, 0)),
            Map.entry(cell(4), new Stages(0, 0, 0, 1)));
  }

  @Test
  void nobody_is_dormant_on_a_day_that_has_not_begun() {
    store().append(new Log().add(page("1", "2026-01-01T12:00:00Z").user("anna")).batch());
    var days = days("2026-01-01", "2026-01-03");
    var before = days("2025-12-31", "2025-12-31").buckets().getFirst();

    var stages = read(data -> data.lifecycle(days, before, Instant.parse("2026-01-01T20:00:00Z")));

    assertThat(stages).containsOnly(Map.entry(cell(0), new Stages(1, 0, 0, 0)));
  }

  /** anna 3 of 4 days, bert 1, cleo 1; all three in the month: 5 ÷ (4 · 3). */
  @Test
  void stickiness_is_active_days_over_those_of_the_month() {
    someDays();
    var whole = slices("2026-01-01", "2026-01-04", Interval.TOTAL);

    var found = read(data -> data.stickiness(whole, BucketDays.of(whole.buckets(), 30, LATER)));

    assertThat(found.get(cell(0)).sumY()).isEqualTo(5);
    assertThat(found.get(cell(0)).sumX()).isEqualTo(12);
  }

  @Test
  void who_was_active_before_the_last_month_is_no_user_of_it() {
    // anna on the first of 40 days, bert on the last: 2 active days ÷ (40 · 1).
    store()
        .append(
            new Log()
                .add(page("1", "2026-01-01T12:00:00Z").user("anna"))
                .add(page("2", "2026-02-09T12:00:00Z").user("bert"))
                .batch());
    var whole = slices("2026-01-01", "2026-02-09", Interval.TOTAL);

    var found = read(data -> data.stickiness(whole, BucketDays.of(whole.buckets(), 30, LATER)));

    assertThat(found.get(cell(0)).sumY()).isEqualTo(2);
    assertThat(found.get(cell(0)).sumX()).isEqualTo(40);
  }

  @Test
  void events_from_before_the_login_are_those_of_the_user() {
    store()
        .append(
            new Log()
                .add(page("1", "2026-01-01T12:00:00Z").anonymous("a"))
                .add(page("2", "2026-01-01T13:00:00Z").user("anna"))
                .add(page("3", "2026-01-01T14:00:00Z").anonymous("b"))
                .add(identify("4", "a", "anna", "2026-01-05T12:00:00Z"))
                .batch());

    assertThat(activeUsers(days("2026-01-01", "2026-01-01"), 1)).containsOnly(count(0, 2));
  }

  @Test
  void a_shared_device_never_makes_two_users_one() {
    // Before anna's login the device is hers; between the logins too; after bert's it is his.
    store()
        .append(
            new Log()
                .add(page("1", "2026-01-01T12:00:00Z").anonymous("tablet"))
                .add(identify("2", "tablet", "anna", "2026-01-02T12:00:00Z"))
                .add(page("3", "2026-01-03T12:00:00Z").anonymous("tablet"))
                .add(identify("4", "tablet", "bert", "2026-01-04T12:00:00Z"))
                .add(page("5", "2026-01-05T12:00:00Z").anonymous("tablet"))
                .batch());

    assertThat(persons(days("2026-01-01", "2026-01-05")))
        .containsExactly("user:anna", "user:anna", "user:bert");
  }

  @Test
  void an_alias_gives_the_events_of_the_previous_id_to_the_user() {
    store()
        .append(
            new Log()
                .add(page("1", "2026-01-01T12:00:00Z").anonymous("a"))
                .add(
                    page("2", "2026-01-02T12:00:00Z")
                        .as(EventType.ALIAS)
                        .previous("a")
                        .user("anna"))
                .batch());

    assertThat(persons(days("2026-01-01", "2026-01-01"))).containsExactly("user:anna");
  }

  @Test
  void an_alias_between_two_known_users_merges_nothing() {
    store()
        .append(
            new Log()
                .add(page("1", "2026-01-01T12:00:00Z").user("old"))
                .add(
                    page("2", "2026-01-02T12:00:00Z")
                        .as(EventType.ALIAS)
                        .previous("old")
                        .user("anna"))
                .batch());

    assertThat(persons(days("2026-01-01", "2026-01-01"))).containsExactly("user:old");
  }

  @Test
  void two_users_are_one_once_an_editor_said_so_and_two_again_when_it_is_taken_back() {
    store()
        .append(
            new Log()
                .add(page("1", "2026-01-01T12:00:00Z").user("a"))
                .add(page("2", "2026-01-01T12:00:00Z").user("b"))
                .add(page("3", "2026-01-01T12:00:00Z").anonymous("device"))
                .add(identify("4", "device", "a", "2026-01-02T12:00:00Z"))
                .add(page("5", "2026-01-01T12:00:00Z").user("c"))
                .batch());
    var day = days("2026-01-01", "2026-01-01");

    // Chains lead to their end, whichever link was decided first.
    assertThat(decide("b", "c", 1)).isEqualTo(UserMerge.Outcome.DECIDED);
    assertThat(decide("a", "b", 2)).isEqualTo(UserMerge.Outcome.DECIDED);
    assertThat(persons(day)).containsOnly("user:c");
    assertThat(activeUsers(day, 1)).containsOnly(count(0, 1));

    assertThat(decide("c", "a", 3)).isEqualTo(UserMerge.Outcome.WOULD_CIRCLE);
    assertThat(decide("b", "a", 3)).isEqualTo(UserMerge.Outcome.WOULD_CIRCLE);
    assertThat(decide("b", "b", 3)).isEqualTo(UserMerge.Outcome.WOULD_CIRCLE);

    store().decide(new UserMerge("shop", "b", Optional.empty(), LATER, "edda"));
    assertThat(persons(day)).containsExactly("user:b", "user:b", "user:b", "user:c");
  }

  @Test
  void an_alias_between_two_known_users_is_a_conflict_until_it_is_decided() {
    store()
        .append(
            new Log()
                .add(page("1", "2026-01-01T12:00:00Z").user("old"))
                .add(
                    page("2", "2026-01-02T12:00:00Z")
                        .as(EventType.ALIAS)
                        .previous("old")
                        .user("anna"))
                .add(
                    page("3", "2026-01-03T12:00:00Z")
                        .as(EventType.ALIAS)
                        .previous("device")
                        .user("anna"))
                .batch());

    var open = read(data -> data.aliasConflicts("shop", 10));
    decide("old", "anna", 7);
    var decided = read(data -> data.aliasConflicts("shop", 10));

    var conflict =
        new AliasConflict(
            "old", "anna", Instant.parse("2026-01-02T12:00:00Z"), 1, Optional.empty());
    assertThat(open).containsExactly(conflict);
    assertThat(decided)
        .singleElement()
        .extracting(AliasConflict::decision)
        .isEqualTo(
            Optional.of(
                new AliasConflict.Decision(Optional.of("anna"), Instant.ofEpochMilli(7), "edda")));
  }

  @Test
  void links_at_the_same_instant_are_ordered_by_their_messages() {
    store()
        .append(
            new Log()
                .add(identify("2", "a", "bert", "2026-01-02T12:00:00Z"))
                .add(identify("1", "a", "anna", "2026-01-02T12:00:00Z"))
                .add(page("3", "2026-01-01T12:00:00Z").anonymous("a"))
                .add(page("4", "2026-01-03T12:00:00Z").anonymous("a"))
                .batch());

    assertThat(persons(days("2026-01-01", "2026-01-03"))).containsExactly("user:anna", "user:bert");
  }

  @Test
  void a_gap_of_exactly_thirty_minutes_stays_in_the_session() {
    // 12:00, 12:30 | 13:00:00.001
    store()
        .append(
            new Log()
                .add(page("1", "2026-01-01T12:00:00Z").user("anna"))
                .add(page("2", "2026-01-01T12:30:00Z").user("anna"))
                .add(page("3", "2026-01-01T13:00:00.001Z").user("anna"))
                .batch());

    assertThat(sessions(days("2026-01-01", "2026-01-01"), DEFAULT)).containsOnly(count(0, 2));
  }

  @Test
  void an_event_more_than_a_day_after_the_start_opens_a_new_session() {
    // An event each 20 minutes for 50 hours: starts at 0:00, 24:20 (the first beyond 24:00), 48:40.
    var log = new Log();
    for (int n = 0; n <= 150; n++) {
      var at = Instant.parse("2026-01-10T00:00:00Z").plusSeconds(1200L * n);
      log.add(page("" + n, at.toString()).user("anna"));
    }
    store().append(log.batch());

    var found = sessionRecords(days("2026-01-10", "2026-01-13"), DEFAULT);

    assertThat(found)
        .extracting(SessionRecord::start)
        .containsExactly(
            Instant.parse("2026-01-10T00:00:00Z"),
            Instant.parse("2026-01-11T00:20:00Z"),
            Instant.parse("2026-01-12T00:40:00Z"));
    assertThat(found).extracting(SessionRecord::events).containsExactly(73L, 73L, 5L);
  }

  @Test
  void a_session_counts_in_the_bucket_of_its_first_event_only() {
    // 23:50 on the 1st to 0:10 on the 2nd, in Berlin.
    store()
        .append(
            new Log()
                .add(page("1", "2026-01-01T22:50:00Z").user("anna"))
                .add(page("2", "2026-01-01T23:10:00Z").user("anna"))
                .batch());

    assertThat(sessions(days("2026-01-01", "2026-01-02"), DEFAULT)).containsOnly(count(0, 1));
    assertThat(sessions(days("2026-01-02", "2026-01-02"), DEFAULT)).isEmpty();
    assertThat(sessionRecords(days("2026-01-01", "2026-01-01"), DEFAULT))
        .singleElement()
        .extracting(SessionRecord::events)
        .isEqualTo(2L);
  }

  @Test
  void what_is_not_of_a_visit_neither_opens_nor_extends_a_session() {
    store()
        .append(
            new Log()
                .add(page("1", "2026-01-01T12:00:00Z").user("anna"))
                .add(track("2", "Subscription Updated", "2026-01-01T12:20:00Z").user("anna"))
                .add(page("3", "2026-01-01T12:25:00Z").user("anna").from(Log.server()))
                .add(track("4", "Survey Question Answered", "2026-01-01T12:25:00Z").user("anna"))
                .add(page("5", "2026-01-01T12:40:00Z").user("anna"))
                .add(track("6", "Brand Mentioned", "2026-01-01T15:00:00Z").user("bert"))
                .batch());

    assertThat(sessionRecords(days("2026-01-01", "2026-01-01"), DEFAULT))
        .extracting(SessionRecord::person, SessionRecord::events)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("user:anna", 1L),
            org.assertj.core.groups.Tuple.tuple("user:anna", 1L));
  }

  @Test
  void a_session_knows_where_it_was_entered_and_left() {
    store()
        .append(
            new Log()
                .add(track("1", "App Started", "2026-01-01T12:00:00Z").user("anna").on("/x"))
                .add(page("2", "2026-01-01T12:01:00Z").user("anna").on("/pricing"))
                .add(page("3", "2026-01-01T12:02:00Z").user("anna").on("/buy"))
                .add(track("4", "Order Completed", "2026-01-01T12:03:00Z").user("anna").on("/y"))
                .batch());

    var session = sessionRecords(days("2026-01-01", "2026-01-01"), DEFAULT).getFirst();

    assertThat(session.entryPath()).contains("/pricing");
    assertThat(session.exitPath()).contains("/buy");
    assertThat(session.pageviews()).isEqualTo(2);
    assertThat(session.end()).isEqualTo(Instant.parse("2026-01-01T12:03:00Z"));
  }

  @Test
  void the_clients_own_sessions_go_before_the_clock() {
    // s1 for two hours; without an id the half hour decides: 12:10 | 13:00.
    store()
        .append(
            new Log()
                .add(page("1", "2026-01-01T12:00:00Z").user("anna").from(session("s1")))
                .add(page("2", "2026-01-01T14:00:00Z").user("anna").from(session("s1")))
                .add(page("3", "2026-01-01T12:10:00Z").user("anna"))
                .add(page("4", "2026-01-01T13:00:00Z").user("anna"))
                .add(page("5", "2026-01-01T14:01:00Z").user("anna").from(session("s2")))
                .batch());

    assertThat(sessions(days("2026-01-01", "2026-01-01"), CLIENT)).containsOnly(count(0, 4));
    assertThat(sessions(days("2026-01-01", "2026-01-01"), DEFAULT)).containsOnly(count(0, 3));
  }

  @Test
  void of_an_answer_the_highest_revision_stands_whatever_the_order() {
    store()
        .append(
            new Log()
                .add(nps("r", 10, "2026-01-01T12:00:00Z").revised(3, Optional.of(6)))
                .add(nps("r", 10, "2026-01-01T12:00:00Z"))
                .add(nps("r", 10, "2026-01-01T12:00:00Z").revised(2, Optional.of(8)))
                .batch());

    assertThat(scores(days("2026-01-01", "2026-01-01")))
        .isEqualTo(Map.of(cell(0), score(6, 10, 1)));
  }

  @Test
  void an_answer_whose_score_was_taken_back_does_not_count() {
    store()
        .append(
            new Log()
                .add(nps("r", 10, "2026-01-01T12:00:00Z"))
                .add(nps("r", 10, "2026-01-01T12:00:00Z").revised(2, Optional.empty()))
                .batch());

    assertThat(scores(days("2026-01-01", "2026-01-01"))).isEmpty();
  }

  @Test
  void an_answer_of_a_machine_does_not_count_also_where_it_was_taken_for_a_persons() {
    store()
        .append(
            new Log()
                .add(nps("scanner", 10, "2026-01-01T12:00:00Z").ofMachine())
                .add(nps("unmasked", 10, "2026-01-01T12:00:00Z"))
                .add(
                    nps("unmasked", 10, "2026-01-01T12:00:00Z")
                        .revised(2, Optional.of(10))
                        .ofMachine())
                .add(nps("person", 9, "2026-01-01T12:00:00Z"))
                .batch());

    assertThat(scores(days("2026-01-01", "2026-01-01")))
        .isEqualTo(Map.of(cell(0), score(9, 10, 1)));
  }

  @Test
  void only_answers_to_questions_of_the_type_count() {
    store()
        .append(
            new Log()
                .add(nps("1", 9, "2026-01-01T12:00:00Z"))
                .add(nps("2", 5, "2026-01-01T12:00:00Z").to("csat", 5))
                .add(nps("4", 10, "2026-01-01T12:00:00Z").to("rating", 10))
                .add(nps("3", 9, "2026-01-01T12:00:00Z").in("other"))
                .batch());

    assertThat(scores(days("2026-01-01", "2026-01-01")))
        .isEqualTo(Map.of(cell(0), score(9, 10, 1)));
  }

  @Test
  void filters_compare_properties_and_attributes_as_they_say() {
    store()
        .append(
            new Log()
                .add(nps("1", 9, "2026-01-01T12:00:00Z").with("{\"plan\":\"pro\",\"seats\":12}"))
                .add(nps("2", 6, "2026-01-01T12:00:00Z").with("{\"plan\":\"free\",\"seats\":2}"))
                .add(nps("3", 7, "2026-01-01T12:00:00Z").by("link"))
                .batch());

    assertThat(answered("plan", Operator.EQ, "pro")).containsExactly(9);
    assertThat(answered("plan", Operator.NE, "pro")).containsExactly(6, 7);
    assertThat(answered("plan", Operator.IN, "pro", "free")).containsExactly(6, 9);
    assertThat(answered("plan", Operator.CONTAINS, "re")).containsExactly(6);
    assertThat(answered("seats", Operator.GT, "2")).containsExactly(9);
    assertThat(answered("seats", Operator.GTE, "2")).containsExactly(6, 9);
    assertThat(answered("seats", Operator.LT, "12")).containsExactly(6);
    assertThat(answered("seats", Operator.LTE, "12")).containsExactly(6, 9);
    assertThat(answered("plan", Operator.EXISTS)).containsExactly(6, 9);
    assertThat(answered(filter(Dimension.Derived.CHANNEL, Operator.EQ, "link"))).containsExactly(7);
  }

  @Test
  void names_and_values_of_filters_are_never_sql() {
    var evil = "x') or 1=1; drop table event; --";
    store()
        .append(
            new Log()
                .add(
                    nps("1", 9, "2026-01-01T12:00:00Z").with("{\"a/b~c\\\"d\":\"it's :me {key}\"}"))
                .add(page("2", "2026-01-01T12:00:00Z"))
                .batch());

    assertThat(answered(evil, Operator.EXISTS)).isEmpty();
    assertThat(answered("plan", Operator.EQ, evil)).isEmpty();
    assertThat(answered("a/b~c\"d", Operator.EQ, "it's :me {key}")).containsExactly(9);
    assertThat(pageviews(days("2026-01-01", "2026-01-01"))).containsExactly(count(0, 1));
  }

  @Test
  void json_that_the_store_cannot_read_matches_nothing_and_stops_nothing() {
    store()
        .append(
            new Log()
                .add(nps("1", 9, "2026-01-01T12:00:00Z").with("{\"a\":\"\\ud800\"}"))
                .add(nps("2", 6, "2026-01-01T12:00:00Z").with("{\"a\":\"b\"}"))
                .batch());

    assertThat(answered("a", Operator.EQ, "b")).containsExactly(6);
  }

  @Test
  void a_breakdown_tells_the_values_apart_and_keeps_what_has_none() {
    store()
        .append(
            new Log()
                .add(page("1", "2026-01-01T12:00:00Z").on("/a"))
                .add(page("2", "2026-01-01T12:00:00Z").on("/a"))
                .add(page("3", "2026-01-01T12:00:00Z").on("/b"))
                .add(page("4", "2026-01-01T12:00:00Z").properties("{\"plan\":\"pro\"}"))
                .batch());

    assertThat(pageviews(broken(Dimension.Derived.PATH)))
        .containsOnly(
            Map.entry(new Cell(0, Key.of("/a")), 2L),
            Map.entry(new Cell(0, Key.of("/b")), 1L),
            Map.entry(new Cell(0, Key.of("/")), 1L));
    assertThat(pageviews(broken(new Dimension.Property("plan"))))
        .containsOnly(
            Map.entry(new Cell(0, Key.of("pro")), 1L), Map.entry(new Cell(0, Key.NONE), 3L));
  }

  @ParameterizedTest
  @CsvSource({
    "CHANNEL, search",
    "DEVICE, mobile",
    "BROWSER, Chrome",
    "OS, Android",
    "REFERRER, google.com",
    "SOURCE, letter",
    "MEDIUM, email",
    "CAMPAIGN, spring",
    "COUNTRY, DE",
    "LANGUAGE, de"
  })
  void visits_are_told_apart_by_what_they_came_with(Dimension.Derived dimension, String value) {
    store()
        .append(
            new Log()
                .add(
                    page("1", "2026-01-01T12:00:00Z")
                        .user("anna")
                        .visit(
                            new Visit(
                                Optional.of("Chrome"),
                                Optional.of("Android"),
                                Optional.of("mobile"),
                                Optional.of("search")))
                        .context(
                            """
                            {"locale": "de-AT", "location": {"country": "DE"},
                             "page": {"referrer": "https://www.Google.com:443/search?q=a"},
                             "campaign": {"source": "letter", "medium": "email", "name": "spring"}}
                            """))
                .add(page("2", "2026-01-01T12:00:00Z").user("ben"))
                .batch());

    assertThat(pageviews(broken(dimension)))
        .containsOnly(
            Map.entry(new Cell(0, Key.of(value)), 1L), Map.entry(new Cell(0, Key.NONE), 1L));
    assertThat(activeUsers(broken(dimension), 1))
        .containsOnly(
            Map.entry(new Cell(0, Key.of(value)), 1L), Map.entry(new Cell(0, Key.NONE), 1L));
  }

  @Test
  void an_event_of_nobody_is_a_pageview_and_no_user_and_no_session() {
    store()
        .append(
            new Log()
                .add(page("1", "2026-01-01T12:00:00Z"))
                .add(page("2", "2026-01-01T12:00:00Z").user("anna"))
                .add(track("3", "Bought", "2026-01-01T12:00:00Z"))
                .batch());
    var day = days("2026-01-01", "2026-01-01");

    assertThat(pageviews(day)).containsExactly(count(0, 2));
    assertThat(activeUsers(day, 1)).containsExactly(count(0, 1));
    assertThat(sessions(day, DEFAULT)).containsExactly(count(0, 1));
  }

  @Test
  void beyond_the_largest_values_there_is_one_row_for_the_rest() {
    // Two views and two persons on each of 100 paths, then one of each on 50 more, all by one
    // person.
    var log = new Log();
    for (int n = 0; n < Slices.MOST_KEYS; n++) {
      log.add(page("a" + n, "2026-01-01T12:00:00Z").on("/" + n).user("u" + n));
      log.add(page("b" + n, "2026-01-01T12:00:00Z").on("/" + n).user("v" + n));
    }
    for (int n = 0; n < 50; n++) {
      log.add(page("c" + n, "2026-01-01T12:00:00Z").on("/rare/" + n).user("anna"));
    }
    store().append(log.batch());
    var slices = broken(Dimension.Derived.PATH);

    assertThat(pageviews(slices))
        .hasSize(Slices.MOST_KEYS + 1)
        .contains(Map.entry(new Cell(0, Key.REST), 50L));
    assertThat(activeUsers(slices, 1))
        .hasSize(Slices.MOST_KEYS + 1)
        .contains(Map.entry(new Cell(0, Key.REST), 1L));
  }

  @Test
  void records_come_in_pages_that_together_are_all() {
    var log = new Log();
    for (int n = 0; n < 7; n++) {
      log.add(page("m" + n, "2026-01-01T12:00:00Z"));
    }
    store().append(log.batch());
    var slices = days("2026-01-01", "2026-01-01");

    var seen = new ArrayList<String>();
    var page = new PageRequest(Optional.empty(), 3);
    while (true) {
      var found = pageviewRecords(slices, page);
      if (found.isEmpty()) {
        break;
      }
      found.forEach(record -> seen.add(record.messageId()));
      page = new PageRequest(Optional.of(found.getLast().place()), 3);
    }

    assertThat(seen).containsExactly("m0", "m1", "m2", "m3", "m4", "m5", "m6");
  }

  @Test
  void a_snapshot_does_not_change() {
    var slices = days("2026-01-01", "2026-01-01");
    store().append(new Log().add(page("1", "2026-01-01T12:00:00Z")).batch());

    try (var before = store().snapshot()) {
      assertThat(before.pageviews(slices)).containsExactly(count(0, 1));
      store().append(new Log().add(page("2", "2026-01-01T12:00:00Z")).batch());
      assertThat(before.pageviews(slices)).containsExactly(count(0, 1));
    }
    assertThat(pageviews(slices)).containsExactly(count(0, 2));
  }

  @Test
  void only_so_many_read_at_once() {
    try (var _ = store().snapshot();
        var _ = store().snapshot()) {
      assertThatThrownBy(() -> store().snapshot())
          .isInstanceOf(QueryRefused.class)
          .hasMessageEndingWith("BUSY");
    }
    store().snapshot().close();
  }

  /**
   * Whatever the order of arrival and however often, the numbers are those of the first telling.
   */
  @Test
  void shuffled_and_doubled_the_same_messages_make_the_same_numbers() {
    var original = someWeeks(new Random(7)).entries();
    store().append(new Batch(original, Map.of()));
    var slices = days("2026-03-01", "2026-04-05");
    var expected = numbers(slices);
    assertThat(expected).hasSizeGreaterThan(100);

    for (long seed = 1; seed <= 5; seed++) {
      var random = new Random(seed);
      var told = new ArrayList<LogEntry>(original);
      told.addAll(original.subList(0, original.size() / 3));
      Collections.shuffle(told, random);
      var store = store();
      for (int from = 0; from < told.size(); from += 97) {
        store.append(new Batch(told.subList(from, Math.min(told.size(), from + 97)), Map.of()));
      }

      assertThat(numbers(store, slices)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  /** Twenty persons on ten shared devices, logging in and out of them. */
  private static Log someWeeks(Random random) {
    var log = new Log();
    var start = Instant.parse("2026-03-01T00:00:00Z");
    for (int n = 0; n < 1500; n++) {
      var at = start.plusSeconds(random.nextInt(35 * 24 * 3600)).toString();
      var device = "device-" + random.nextInt(10);
      switch (random.nextInt(10)) {
        case 0 -> log.add(identify("m" + n, device, "user-" + random.nextInt(20), at));
        case 1 -> log.add(nps("r" + random.nextInt(100), random.nextInt(11), start.toString()));
        case 2 -> log.add(track("m" + n, "Clicked", at).user("user-" + random.nextInt(20)));
        default -> log.add(page("m" + n, at).anonymous(device).on("/" + random.nextInt(5)));
      }
    }
    return log;
  }

  private List<Object> numbers(Slices slices) {
    return numbers(store(), slices);
  }

  private static List<Object> numbers(AnalyticsStore store, Slices slices) {
    try (var data = store.snapshot()) {
      var all = new ArrayList<Object>();
      all.addAll(sorted(data.pageviews(slices)));
      all.addAll(sorted(data.activeUsers(slices, TrailingDays.of(slices.buckets(), 1, LATER))));
      all.addAll(sorted(data.activeUsers(slices, TrailingDays.of(slices.buckets(), 7, LATER))));
      all.addAll(sorted(data.sessions(slices, DEFAULT)));
      for (var preset : SessionPreset.values()) {
        for (var ratio : SessionRatio.values()) {
          all.addAll(sorted(data.sessionSums(slices, rule(preset), ratio)));
        }
        all.addAll(sorted(data.sessionLengths(slices, rule(preset))));
      }
      for (var who : Who.values()) {
        all.addAll(sorted(data.persons(slices, who)));
      }
      all.addAll(sorted(data.lifecycle(slices, slices.buckets().getFirst().before(), LATER)));
      all.addAll(sorted(data.stickiness(slices, BucketDays.of(slices.buckets(), 30, LATER))));
      all.addAll(data.sessionRecords(slices, DEFAULT, new PageRequest(Optional.empty(), 10_000)));
      all.addAll(sorted(data.answers().scores(slices, "nps", Per.ANSWER)));
      return all;
    }
  }

  private static List<String> sorted(Map<Cell, ?> cells) {
    return cells.entrySet().stream().map(Object::toString).sorted().toList();
  }

  private void someDays() {
    store()
        .append(
            new Log()
                .add(page("0", "2025-12-20T12:00:00Z").user("cleo"))
                .add(page("1", "2026-01-01T12:00:00Z").user("anna"))
                .add(page("2", "2026-01-02T12:00:00Z").user("anna"))
                .add(page("3", "2026-01-02T12:00:00Z").user("bert"))
                .add(page("4", "2026-01-02T12:00:00Z").user("cleo"))
                .add(page("5", "2026-01-04T12:00:00Z").user("anna"))
                .batch());
  }

  private Map<Cell, Long> persons(Slices slices, Who who) {
    return read(data -> data.persons(slices, who));
  }

  private UserMerge.Outcome decide(String user, String into, long at) {
    return store()
        .decide(new UserMerge("shop", user, Optional.of(into), Instant.ofEpochMilli(at), "edda"));
  }

  private Map<Cell, Long> pageviews(Slices slices) {
    return read(data -> data.pageviews(slices));
  }

  private Map<Cell, Long> activeUsers(Slices slices, int window) {
    var days = TrailingDays.of(slices.buckets(), window, LATER);
    return read(data -> data.activeUsers(slices, days));
  }

  private Map<Cell, Long> sessions(Slices slices, SessionRule rule) {
    return read(data -> data.sessions(slices, rule));
  }

  private Map<Cell, Scores> scores(Slices slices) {
    return read(data -> data.answers().scores(slices, "nps", Per.ANSWER));
  }

  private List<EventRecord> pageviewRecords(Slices slices, PageRequest page) {
    return read(data -> data.pageviewRecords(slices, page));
  }

  private List<SessionRecord> sessionRecords(Slices slices, SessionRule rule) {
    return read(data -> data.sessionRecords(slices, rule, new PageRequest(Optional.empty(), 100)));
  }

  private List<String> persons(Slices slices) {
    return pageviewRecords(slices, new PageRequest(Optional.empty(), 100)).stream()
        .map(record -> record.person().orElseThrow())
        .toList();
  }

  private List<Integer> answered(String property, Operator operator, String... values) {
    return answered(filter(new Dimension.Property(property), operator, values));
  }

  private List<Integer> answered(Filter filter) {
    var span = new Period(date("2026-01-01"), date("2026-01-01"), BERLIN).span();
    var slices = new Slices("shop", List.of(filter), List.of(span), Optional.empty());
    return scores(slices).values().stream()
        .flatMap(scores -> scores.tallies().stream())
        .map(Scores.Tally::score)
        .sorted()
        .toList();
  }

  private static Filter filter(Dimension dimension, Operator operator, String... values) {
    return new Filter(dimension, operator, List.of(values));
  }

  private static Slices days(String from, String to) {
    return slices(from, to, Interval.DAY);
  }

  private static Slices broken(Dimension dimension) {
    var whole = slices("2026-01-01", "2026-01-01", Interval.TOTAL);
    return new Slices("shop", List.of(), whole.buckets(), Optional.of(dimension));
  }

  private static Slices slices(String from, String to, Interval interval) {
    var period = new Period(date(from), date(to), BERLIN);
    var buckets = new Calendar(DayOfWeek.MONDAY).buckets(period, interval);
    return new Slices("shop", List.of(), buckets, Optional.empty());
  }

  private static LocalDate date(String text) {
    return LocalDate.parse(text);
  }

  private static Map.Entry<Cell, Long> count(int bucket, long count) {
    return Map.entry(cell(bucket), count);
  }

  private static Cell cell(int bucket) {
    return new Cell(bucket, Key.NONE);
  }

  private static Scores score(int score, int scaleMax, long answers) {
    return new Scores(List.of(new Scores.Tally(score, scaleMax, answers)));
  }

  private static Sender bot() {
    return new Sender(Optional.empty(), Optional.empty(), true, true);
  }

  private static Sender idle() {
    return new Sender(Optional.empty(), Optional.empty(), false, false);
  }

  private static Sender session(String id) {
    return new Sender(Optional.empty(), Optional.of(id), true, false);
  }
}
