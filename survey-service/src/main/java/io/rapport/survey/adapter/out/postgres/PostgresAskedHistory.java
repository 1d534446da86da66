package io.rapport.survey.adapter.out.postgres;

import io.rapport.survey.application.port.AskedHistory;
import io.rapport.survey.domain.asking.Metric;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What was between persons and surveys, in PostgreSQL. */
@ApplicationScoped
class PostgresAskedHistory implements AskedHistory {

  /** The names that came together, and the claim that this was about. */
  private static final String MET =
      """
      with met (project, user_id, anonymous_id, survey, at) as (
        values (?::text, ?::text, ?::text, ?::uuid, ?::timestamptz)
      ), linked as (
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

  private static final String ANSWERED =
      MET
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
    met(
        DISMISSED,
        occasion.project(),
        dismissal.respondent(),
        occasion.survey(),
        dismissal.occurredAt());
  }

  @Override
  public void answered(Response first, boolean hasQuota) {
    var occasion = first.origin().occasion();
    if (hasQuota) {
      sql.all(IS_UNDER_WAY, _ -> true, occasion.survey().toString());
    }
    met(
        ANSWERED,
        occasion.project(),
        first.sheet().respondent(),
        occasion.survey(),
        first.origin().startedAt());
  }

  private void met(String what, ProjectId project, Respondent names, SurveyId survey, Instant at) {
    sql.change(
        what,
        project.value(),
        names.userId().orElse(""),
        names.anonymousId().orElse(""),
        survey.value(),
        Times.write(at));
  }
}
