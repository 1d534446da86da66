package io.rapport.metrics.adapter.out.duckdb;

import static io.rapport.metrics.adapter.out.duckdb.Columns.survey;
import static io.rapport.metrics.adapter.out.duckdb.Columns.text;
import static io.rapport.metrics.adapter.out.duckdb.Columns.time;

import io.rapport.metrics.domain.identity.AliasConflict;
import io.rapport.metrics.domain.money.Movement;
import io.rapport.metrics.domain.person.TimelineEntry;
import io.rapport.metrics.domain.prediction.BuyerHistory;
import io.rapport.metrics.domain.prediction.Risk;
import io.rapport.metrics.domain.record.AnswerRecord;
import io.rapport.metrics.domain.record.CohortRecord;
import io.rapport.metrics.domain.record.CustomerRecord;
import io.rapport.metrics.domain.record.EngagementRecord;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.Place;
import io.rapport.metrics.domain.record.RevenueRecord;
import io.rapport.metrics.domain.record.RiskRecord;
import io.rapport.metrics.domain.record.SessionRecord;
import io.rapport.metrics.domain.record.ShowingRecord;
import io.rapport.metrics.domain.tracking.EventType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

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
        survey(row),
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

  static ShowingRecord showing(ResultSet row) throws SQLException {
    var took = Optional.ofNullable(row.getObject("took", Long.class));
    return new ShowingRecord(
        new Place(row.getLong("occurred_at"), row.getString("fact_id")),
        survey(row),
        row.getString("channel"),
        time(row, "occurred_at"),
        text(row, "person"),
        text(row, "anonymous_id"),
        text(row, "user_id"),
        text(row, "response_id"),
        row.getBoolean("completed"),
        took.map(OptionalLong::of).orElse(OptionalLong.empty()),
        row.getString("attributes"));
  }

  static CohortRecord cohort(ResultSet row) throws SQLException {
    var brackets = row.getArray("brackets");
    return new CohortRecord(
        new Place(row.getLong("start"), row.getString("name")),
        row.getString("name"),
        time(row, "start"),
        brackets == null
            ? List.of()
            : Arrays.stream((Object[]) brackets.getArray())
                .map(number -> ((Number) number).intValue())
                .toList());
  }

  static CustomerRecord customer(ResultSet row) throws SQLException {
    return new CustomerRecord(
        new Place(0, row.getString("name")),
        row.getString("name"),
        row.getBoolean("at_start"),
        row.getBoolean("at_end"));
  }

  static RevenueRecord revenue(ResultSet row) throws SQLException {
    return new RevenueRecord(
        new Place(0, row.getString("unit")),
        text(row, "account"),
        text(row, "person"),
        row.getBigDecimal("opening"),
        row.getBigDecimal("closing"),
        Movement.valueOf(row.getString("movement")));
  }

  static SessionRecord session(ResultSet row) throws SQLException {
    return new SessionRecord(
        new Place(row.getLong("start"), row.getString("id")),
        row.getString("person"),
        time(row, "start"),
        time(row, "last"),
        row.getLong("duration"),
        Optional.ofNullable(row.getObject("engaged_ms")).map(ms -> ((Number) ms).longValue()),
        row.getLong("events"),
        row.getLong("pageviews"),
        row.getLong("actions"),
        Optional.ofNullable(row.getObject("bounced", Boolean.class)),
        text(row, "entry_path"),
        text(row, "exit_path"));
  }

  static TimelineEntry happened(ResultSet row) throws SQLException {
    var place = new Place(row.getLong("moment"), row.getString("id"));
    return switch (row.getString("kind")) {
      case "session" -> new TimelineEntry.Visited(place, session(row));
      case "answer" ->
          new TimelineEntry.Answered(
              place,
              row.getString("response_id"),
              survey(row),
              row.getString("channel"),
              time(row, "moment"),
              row.getBoolean("completed"),
              row.getString("answers"));
      case "order" -> new TimelineEntry.Ordered(place, event(row));
      default -> new TimelineEntry.Happened(place, event(row));
    };
  }

  static EngagementRecord engagement(ResultSet row) throws SQLException {
    return new EngagementRecord(
        new Place(row.getLong("last_ts"), row.getString("person")),
        row.getString("person"),
        row.getDouble("score"),
        time(row, "last_ts"),
        row.getLong("active_days"),
        row.getLong("sessions"),
        row.getLong("core_actions"),
        row.getLong("breadth"),
        row.getDouble("recency"));
  }

  static RiskRecord risk(ResultSet row) throws SQLException {
    var frequency = Optional.ofNullable(row.getObject("frequency"));
    return new RiskRecord(
        new Place(row.getLong("place"), row.getString("person")),
        row.getString("person"),
        new Risk(
            row.getDouble("risk"),
            frequency.isEmpty()
                ? Optional.empty()
                : Optional.of(
                    new BuyerHistory(
                        row.getInt("frequency"), row.getInt("last_day"), row.getInt("age"), 0, 0)),
            Optional.ofNullable(row.getObject("alive", Double.class)),
            row.getDouble("score"),
            row.getDouble("score_before"),
            row.getBoolean("detractor")));
  }

  static AliasConflict conflict(ResultSet row) throws SQLException {
    var decidedAt = Optional.ofNullable(row.getObject("decided_at", Long.class));
    return new AliasConflict(
        row.getString(1),
        row.getString(2),
        time(row, "since"),
        row.getLong("aliases"),
        decidedAt.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new AliasConflict.Decision(
                    Optional.ofNullable(row.getString(5)),
                    Instant.ofEpochMilli(decidedAt.get()),
                    row.getString("decided_by"))));
  }
}
