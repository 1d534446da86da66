package io.rapport.survey.adapter.out.postgres;

import io.rapport.survey.application.port.AskedHistory;
import io.rapport.survey.domain.asking.Metric;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.response.Response;
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

  /** Nothing is remembered unless the response is new, and the surveys are as they were. */
  private static final String BEGUN =
      "with kept as ("
          + ResponseRow.INSERT
          + """
          where ?::bigint is null
             or ?::bigint = coalesce((select stamp from survey_stamp where project = ?), 0)
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

  PostgresAskedHistory(Sql sql) {
    this.sql = sql;
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
  public boolean begun(Response first, boolean hasQuota, Optional<Long> stamp) {
    var occasion = first.origin().occasion();
    if (hasQuota) {
      sql.all(IS_UNDER_WAY, _ -> true, occasion.survey().toString());
    }
    var expected = stamp.orElse(null);
    var condition = Stream.of(expected, expected, occasion.project().value());
    var values = Stream.concat(Stream.of(ResponseRow.of(first)), condition).toArray();
    return sql.change(BEGUN, values) == 1;
  }
}
