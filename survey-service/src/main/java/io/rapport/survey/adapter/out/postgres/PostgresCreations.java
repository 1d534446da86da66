package io.rapport.survey.adapter.out.postgres;

import io.rapport.survey.application.port.Creations;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Creations in PostgreSQL: who comes second waits for the first. */
@ApplicationScoped
class PostgresCreations implements Creations {

  private static final String CLAIM =
      """
      insert into survey_creation (project, key, digest, survey) values (?, ?, ?, ?)
      on conflict do nothing
      """;

  private static final String STANDING =
      "select digest, survey from survey_creation where project = ? and key = ?";

  private final Sql sql;

  PostgresCreations(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Creation claim(ProjectId project, String key, Creation creation) {
    sql.change(CLAIM, project.value(), key, creation.digest(), creation.survey().value());
    return sql.one(STANDING, PostgresCreations::creation, project.value(), key).orElseThrow();
  }

  private static Creation creation(ResultSet row) throws SQLException {
    return new Creation(row.getString("digest"), new SurveyId(row.getObject("survey", UUID.class)));
  }
}
