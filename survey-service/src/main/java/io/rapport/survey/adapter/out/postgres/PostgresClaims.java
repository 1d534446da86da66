package io.rapport.survey.adapter.out.postgres;

import io.rapport.survey.application.port.Claims;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Claims in PostgreSQL. */
@ApplicationScoped
class PostgresClaims implements Claims {

  /** All in one order, so that two never wait for each other. */
  private static final String LOCK =
      """
      select pg_advisory_xact_lock(name)
      from (select distinct hashtextextended(?::text || '|' || each, 0) as name
            from unnest(?::text[]) as each order by name) names
      """;

  private static final String RESPONSES =
      "select responses from quota_use where survey = ? for update";

  /** Only the answers that are under way wait for this; see {@link PostgresAskedHistory}. */
  private static final String WAIT_FOR_ANSWERS =
      "select pg_advisory_xact_lock(hashtextextended('quota|' || ?::text, 0))";

  private static final String BEGIN_TO_COUNT =
      """
      insert into quota_use (project, survey, responses)
      select ?, ?, count(*) from response where survey = ?
      on conflict (survey) do nothing
      """;

  private static final String PLACES =
      "select count(*) as places from claim where survey = ? and place_until > ?";

  /** Each claim takes some away that have ended, so that they never become many. */
  private static final String CLAIM =
      """
      with ended as (
        delete from claim where id in (
          select id from claim where survey = ? and place_until <= ? and claimed_until <= ?
          limit 20 for update skip locked)
      )
      insert into claim (id, project, survey, version, user_id, anonymous_id, person, accounts,
                         claimed_until, place_until)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final Sql sql;

  PostgresClaims(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void lock(ProjectId project, Set<String> names) {
    sql.all(LOCK, _ -> true, project.value(), names.toArray(String[]::new));
  }

  @Override
  public boolean claim(Claim claim, Optional<Integer> quota) {
    if (quota.isPresent() && responses(claim) + places(claim) >= quota.get()) {
      return false;
    }
    var survey = claim.survey().value();
    var now = Times.write(claim.now());
    var until = Times.write(claim.until());
    sql.change(
        CLAIM,
        survey,
        now,
        now,
        claim.id(),
        claim.project().value(),
        survey,
        claim.version(),
        claim.names().userId().orElse(""),
        claim.names().anonymousId().orElse(""),
        claim.person(),
        claim.accounts().toArray(String[]::new),
        until,
        until);
    return true;
  }

  /** How many the survey has; whoever looks waits for the others, and keeps them waiting. */
  private int responses(Claim claim) {
    return counted(claim.survey())
        .orElseGet(
            () -> {
              var survey = claim.survey().value();
              sql.all(WAIT_FOR_ANSWERS, _ -> true, survey.toString());
              sql.change(BEGIN_TO_COUNT, claim.project().value(), survey, survey);
              return counted(claim.survey()).orElseThrow();
            });
  }

  private Optional<Integer> counted(SurveyId survey) {
    return sql.one(RESPONSES, row -> row.getInt("responses"), survey.value());
  }

  private int places(Claim claim) {
    return sql.one(
            PLACES, row -> row.getInt("places"), claim.survey().value(), Times.write(claim.now()))
        .orElseThrow();
  }
}
