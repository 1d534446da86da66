package io.rapport.survey.adapter.out.postgres;

import io.rapport.outbox.Outbox;
import io.rapport.outbox.OutboxRows;
import io.rapport.survey.adapter.message.Messages;
import io.rapport.survey.application.port.AskedHistory;
import io.rapport.survey.domain.asking.Metric;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.response.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What was between persons and surveys, in PostgreSQL. */
@ApplicationScoped
class PostgresAskedHistory implements AskedHistory {

  /** The names that came together, and the claim that this was about. */
  private static final String LINKED_AND_ITS =
      """
      linked as (
        insert into person_link (project, user_id, anonymous_id, linked_at)
        select project, user_id, anonymous_id, at from met
        where user_id <> '' and anonymous_id <> ''
        on conflict (project, user_id, anonymous_id) do nothing
      ), its as (
        select claim.id from claim join met on claim.survey = met.survey
          and claim.project = met.project and claim.place_until > met.at
          and (claim.user_id <> '' and claim.user_id = met.user_id
               or claim.anonymous_id <> '' and claim.anonymous_id = met.anonymous_id)
      )
      """;

  private static final String MET =
      """
      with met (project, user_id, anonymous_id, survey, at) as (
        values (?::text, ?::text, ?::text, ?::uuid, ?::timestamptz)
      ),
      """
          + LINKED_AND_ITS;

  private static final String SHOWN =
      MET
          + """
          , shown as (
            update claim set place_until = greatest(place_until, ?)
            where id in (select id from its)
            returning project, person, accounts
          ), counted as (
            insert into asked_account (project, account, person, asked_at)
            select distinct shown.project, account, person, at
            from shown, unnest(accounts) as account, met
            on conflict (project, account, person) do update
              set asked_at = greatest(asked_account.asked_at, excluded.asked_at)
          )
          insert into asked (project, user_id, anonymous_id, survey, metrics, times, shown_at)
          select project, user_id, anonymous_id, survey, ?::text[], 1, at from met
          on conflict (project, user_id, anonymous_id, survey) do update
            set times = asked.times + 1,
                metrics = case when asked.shown_at > excluded.shown_at
                               then asked.metrics else excluded.metrics end,
                shown_at = greatest(asked.shown_at, excluded.shown_at)
          """;

  private static final String DISMISSED =
      MET
          + """
          , freed as (delete from claim where id in (select id from its))
          insert into asked
            (project, user_id, anonymous_id, survey, metrics, times, dismissed_at)
          select project, user_id, anonymous_id, survey, '{}', 0, at from met
          on conflict (project, user_id, anonymous_id, survey) do update
            set dismissed_at = greatest(asked.dismissed_at, excluded.dismissed_at)
          """;

  /** The response, unless there is such a one. */
  private static final String KEPT = "with kept as (" + ResponseRow.INSERT;

  private static final String UNDER_THESE_SURVEYS =
      " where ? = coalesce((select stamp from survey_stamp where project = ?), 0) ";

  /** Nothing is remembered and told unless it is kept. */
  private static final String REMEMBERED_AND_TOLD =
      """
          on conflict (project, id) do nothing
          returning project, user_id, anonymous_id, survey, started_at
          ), met as (
            select project, coalesce(user_id, '') as user_id,
                   coalesce(anonymous_id, '') as anonymous_id, survey, started_at as at
            from kept
          ),
          """
          + LINKED_AND_ITS
          + """
          , freed as (delete from claim where id in (select id from its)
          ), counted as (
            update quota_use set responses = responses + 1 from met
            where quota_use.survey = met.survey
          ), told as (
          """
          + OutboxRows.INSERT
          + """
            where exists (select from kept)
          )
          insert into asked (project, user_id, anonymous_id, survey, metrics, times, answered_at)
          select project, user_id, anonymous_id, survey, '{}', 0, at from met
          on conflict (project, user_id, anonymous_id, survey) do update
            set answered_at = greatest(asked.answered_at, excluded.answered_at)
          """;

  /** Who begins to count the responses of a survey waits for those that are under way. */
  private static final String IS_UNDER_WAY =
      "select pg_advisory_xact_lock_shared(hashtextextended('quota|' || ?::text, 0))";

  private final Sql sql;
  private final Outbox outbox;

  PostgresAskedHistory(Sql sql, Outbox outbox) {
    this.sql = sql;
    this.outbox = outbox;
  }

  @Override
  public void shown(Encounter showing, Set<Metric> metrics, Optional<Instant> placeUntil) {
    var occasion = showing.occasion();
    var names = showing.respondent();
    sql.change(
        SHOWN,
        occasion.project().value(),
        names.userId().orElse(""),
        names.anonymousId().orElse(""),
        occasion.survey().value(),
        Times.write(showing.occurredAt()),
        placeUntil.map(Times::write).orElse(null),
        metrics.stream().map(Metric::name).toArray(String[]::new));
  }

  @Override
  public void dismissed(Encounter dismissal) {
    var occasion = dismissal.occasion();
    var names = dismissal.respondent();
    sql.change(
        DISMISSED,
        occasion.project().value(),
        names.userId().orElse(""),
        names.anonymousId().orElse(""),
        occasion.survey().value(),
        Times.write(dismissal.occurredAt()));
  }

  @Override
  public boolean begun(Revision first) {
    if (first.isCounted()) {
      var survey = first.response().origin().occasion().survey();
      sql.all(IS_UNDER_WAY, _ -> true, survey.toString());
    }
    return begun(first, KEPT + REMEMBERED_AND_TOLD);
  }

  @Override
  public boolean begunAtOnce(Revision first, long stamp) {
    return begun(
        first,
        KEPT + UNDER_THESE_SURVEYS + REMEMBERED_AND_TOLD,
        stamp,
        first.response().origin().occasion().project().value());
  }

  private boolean begun(Revision first, String statement, Object... condition) {
    var values =
        Stream.of(
                ResponseRow.of(first.response()), condition, OutboxRows.values(Messages.of(first)))
            .flatMap(Stream::of)
            .toArray();
    var isKept = sql.change(statement, values) == 1;
    if (isKept) {
      outbox.left();
    }
    return isKept;
  }
}
