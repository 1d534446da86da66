package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.survey.SurveyRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Reads what columns hold. */
final class Columns {

  private Columns() {}

  static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  static Instant time(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  static SurveyRef survey(ResultSet row) throws SQLException {
    return new SurveyRef(
        row.getString("survey_id"), row.getInt("survey_version"), row.getString("survey_name"));
  }
}
