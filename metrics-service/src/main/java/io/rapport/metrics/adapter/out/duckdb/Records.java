package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.ingest.LogPartition;
import io.rapport.metrics.domain.ingest.LogPosition;
import io.rapport.metrics.domain.receipt.Receipt;
import io.rapport.metrics.domain.receipt.Receipts;
import io.rapport.metrics.domain.receipt.RefusedEvent;
import io.rapport.metrics.domain.record.AnswerRecord;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.Place;
import io.rapport.metrics.domain.record.RefusedRecord;
import io.rapport.metrics.domain.record.SessionRecord;
import io.rapport.metrics.domain.survey.SurveyRef;
import io.rapport.metrics.domain.tracking.EventType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes records of rows. */
final class Records {

  private static final String REFUSED = "tracking.refused";

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

  static RefusedRecord refused(ResultSet row) throws SQLException {
    var partition =
        new LogPartition(REFUSED, row.getString("topic_id"), row.getInt("log_partition"));
    return new RefusedRecord(
        new LogPosition(partition, row.getLong("log_offset")),
        new RefusedEvent(
            new Receipt(
                row.getString("project"),
                row.getString("key_id"),
                time(row, "received_at"),
                true,
                text(row, "replay_of")),
            row.getString("refusal_id"),
            text(row, "message_id"),
            row.getString("reason"),
            text(row, "field"),
            row.getString("detail"),
            row.getString("path"),
            row.getString("body"),
            row.getBoolean("body_cut"),
            Optional.ofNullable(row.getObject("first_received_at", Long.class))
                .map(Instant::ofEpochMilli)));
  }

  /** What is added to the sums where this row belongs. */
  static Receipts receipts(ResultSet row) throws SQLException {
    long found = row.getLong("found");
    return switch (row.getString("entry")) {
      case "received" ->
          new Receipts(
              found,
              0,
              0,
              0,
              Map.of(),
              row.getBoolean("replayed") ? found : 0,
              row.getBoolean("dedupable") ? 0 : found);
      case "stored" -> new Receipts(0, found, 0, 0, Map.of(), 0, 0);
      case "duplicate" -> new Receipts(0, 0, found, 0, Map.of(), 0, 0);
      case "bot" -> new Receipts(0, 0, 0, found, Map.of(), 0, 0);
      default -> new Receipts(0, 0, 0, 0, Map.of(row.getString("reason"), found), 0, 0);
    };
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }
}
