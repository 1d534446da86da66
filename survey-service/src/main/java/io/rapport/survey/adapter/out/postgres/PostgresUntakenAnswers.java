package io.rapport.survey.adapter.out.postgres;

import io.rapport.survey.application.port.UntakenAnswers;
import io.rapport.survey.domain.survey.ProjectId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Untaken answers in PostgreSQL: a row for each survey and reason. */
@ApplicationScoped
class PostgresUntakenAnswers implements UntakenAnswers {

  private static final String IS_TOLD_APART =
      """
      select exists (select 1 from untaken_answer where project = ? and survey = ?)
          or (select count(distinct survey) < ? from untaken_answer where project = ?) as apart
      """;

  private static final String NOTE =
      """
      insert into untaken_answer as known
        (project, survey, reason, count, message, detail, received_at)
      values (?, ?, ?, 1, ?, ?, ?)
      on conflict (project, survey, reason) do update
        set count = known.count + 1, message = excluded.message, detail = excluded.detail,
            received_at = greatest(known.received_at, excluded.received_at)
      """;

  private static final String OF =
      """
      select * from untaken_answer where project = ?
      order by received_at desc, survey, reason limit ?
      """;

  private final Sql sql;

  PostgresUntakenAnswers(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void note(Untaken untaken) {
    sql.change(
        NOTE,
        untaken.project().value(),
        isToldApart(untaken) ? untaken.survey() : OTHER_SURVEYS,
        untaken.reason(),
        untaken.message(),
        untaken.detail(),
        Times.write(untaken.receivedAt()));
  }

  @Override
  public List<Count> of(ProjectId project, int atMost) {
    return sql.all(OF, PostgresUntakenAnswers::count, project.value(), atMost);
  }

  private boolean isToldApart(Untaken untaken) {
    var project = untaken.project().value();
    return sql.one(
            IS_TOLD_APART,
            row -> row.getBoolean("apart"),
            project,
            untaken.survey(),
            MOST_SURVEYS,
            project)
        .orElseThrow();
  }

  private static Count count(ResultSet row) throws SQLException {
    return new Count(
        new Untaken(
            new ProjectId(row.getString("project")),
            row.getString("survey"),
            row.getString("reason"),
            row.getString("message"),
            row.getString("detail"),
            Times.read(row, "received_at")),
        row.getLong("count"));
  }
}
