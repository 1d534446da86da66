package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.record.AnswerRecord;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.Place;
import io.rapport.metrics.domain.record.SessionRecord;
import io.rapport.metrics.domain.survey.SurveyRef;
import io.rapport.metrics.domain.tracking.EventType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Makes records of rows. */
final class Records {

  private Records() {}

  static EventRecord event(ResultSet row) throws SQLException {
    return new EventRecord(
        new Place(row.getLong("ts"), row.getString("message_id")),
        row.getString("message_id"),
        EventType.valueOf(row.getString("type").toUpperCase(Locale.ROOT)),
        text(row, "event"),
        text(row, "name"),
        text(row, "path"),
        time(row, "ts"),
        text(row, "person"),
        text(row, "anonymous_id"),
        text(row, "user_id"),
        row.getString("properties"));
  }

  static AnswerRecord answer(ResultSet row) throws SQLException {
    return new AnswerRecord(
        new Place(row.getLong("occurred_at"), row.getString("record_id")),
        row.getString("response_id"),
        new SurveyRef(
            row.getString("survey_id"), row.getInt("survey_version"), row.getString("survey_name")),
        row.getString("question_id"),
        row.getInt("score"),
        row.getInt("scale_max"),
        row.getString("channel"),
        time(row, "occurred_at"),
        row.getBoolean("completed"),
        text(row, "person"),
        text(row, "anonymous_id"),
        text(row, "user_id"),
        row.getString("attributes"));
  }

  static SessionRecord session(ResultSet row) throws SQLException {
    return new SessionRecord(
        new Place(row.getLong("start"), row.getString("id")),
        row.getString("person"),
        time(row, "start"),
        time(row, "last"),
        row.getLong("events"),
        row.getLong("pageviews"),
        text(row, "entry_path"),
        text(row, "exit_path"));
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }
}
