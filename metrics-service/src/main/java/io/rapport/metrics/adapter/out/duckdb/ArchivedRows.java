package io.rapport.metrics.adapter.out.duckdb;

import static io.rapport.metrics.adapter.out.duckdb.Columns.survey;
import static io.rapport.metrics.adapter.out.duckdb.Columns.text;
import static io.rapport.metrics.adapter.out.duckdb.Columns.time;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.contracts.Topics;
import io.rapport.metrics.domain.ingest.LogEntry;
import io.rapport.metrics.domain.ingest.LogPartition;
import io.rapport.metrics.domain.ingest.LogPosition;
import io.rapport.metrics.domain.receipt.Receipt;
import io.rapport.metrics.domain.survey.FactKind;
import io.rapport.metrics.domain.survey.QuestionAnswer;
import io.rapport.metrics.domain.survey.SurveyFact;
import io.rapport.metrics.domain.tracking.Context;
import io.rapport.metrics.domain.tracking.Event;
import io.rapport.metrics.domain.tracking.EventType;
import io.rapport.metrics.domain.tracking.Ids;
import io.rapport.metrics.domain.tracking.Sender;
import io.rapport.metrics.domain.tracking.Visit;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;

/**
 * Makes the entries of the log again that archived rows once were. The receipts' ledger is archived
 * as a whole, so these entries have receipts that say nothing.
 */
final class ArchivedRows {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ArchivedRows() {}

  static LogEntry.Tracked event(ResultSet row) throws SQLException {
    var context = row.getString("context");
    var event =
        new Event(
            row.getString("project"),
            row.getString("message_id"),
            EventType.valueOf(row.getString("type").toUpperCase(Locale.ROOT)),
            new Ids(
                text(row, "anonymous_id"),
                text(row, "user_id"),
                text(row, "group_id"),
                text(row, "previous_id")),
            text(row, "event"),
            text(row, "name"),
            text(row, "path"),
            time(row, "ts"),
            time(row, "received_at"),
            row.getInt("batch_position"),
            new Sender(
                text(row, "library"),
                text(row, "session_id"),
                row.getBoolean("active") || isActive(context),
                row.getBoolean("bot")),
            new Visit(
                text(row, "browser"), text(row, "os"), text(row, "device"), text(row, "channel")),
            row.getString("properties"),
            row.getString("traits"),
            Context.of(context, text(row, "path")));
    return new LogEntry.Tracked(
        position(row, Topics.TRACKING_EVENTS.name(), ""),
        event,
        receipt(event.project(), event.receivedAt()));
  }

  static LogEntry fact(ResultSet row) throws SQLException {
    return new LogEntry.Surveyed(
        position(row, Topics.SURVEY_ANSWERS.name(), ""),
        new SurveyFact(
            row.getString("project"),
            row.getString("fact_id"),
            FactKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
            survey(row),
            row.getString("channel"),
            text(row, "anonymous_id"),
            text(row, "user_id"),
            time(row, "occurred_at"),
            time(row, "recorded_at"),
            text(row, "response_id"),
            row.getInt("revision"),
            row.getBoolean("completed"),
            answers(row.getString("answers")),
            row.getString("attributes"),
            text(row, "machine")));
  }

  static LogEntry refused(ResultSet row) throws SQLException {
    return new LogEntry.Refused(
        position(row, Topics.TRACKING_REFUSED.name(), row.getString("topic_id")),
        RefusedRows.event(row));
  }

  static LogEntry setAside(ResultSet row) throws SQLException {
    return new LogEntry.SetAside(
        position(row, row.getString("topic"), ""),
        time(row, "written_at"),
        row.getString("reason"),
        row.getString("detail"),
        text(row, "key"),
        row.getBytes("payload"));
  }

  private static LogPosition position(ResultSet row, String topic, String topicId)
      throws SQLException {
    return new LogPosition(
        new LogPartition(topic, topicId, row.getInt("log_partition")), row.getLong("log_offset"));
  }

  private static Receipt receipt(String project, Instant at) {
    return new Receipt(project, "", at, true, Optional.empty());
  }

  /** What the client said; the store keeps only what was made of it. */
  private static boolean isActive(String context) {
    return !context.contains("\"active\"") || json(context).path("active").asBoolean(true);
  }

  private static List<QuestionAnswer> answers(String json) {
    return json == null
        ? List.of()
        : StreamSupport.stream(json(json).spliterator(), false).map(ArchivedRows::answer).toList();
  }

  private static QuestionAnswer answer(JsonNode answer) {
    return new QuestionAnswer(
        answer.path("question_id").asText(),
        answer.path("question_type").asText(),
        number(answer.path("scale_min")),
        number(answer.path("scale_max")),
        number(answer.path("score")),
        StreamSupport.stream(answer.path("choices").spliterator(), false)
            .map(JsonNode::asText)
            .toList(),
        answer.path("text").isTextual()
            ? Optional.of(answer.path("text").asText())
            : Optional.empty());
  }

  private static OptionalInt number(JsonNode value) {
    return value.isInt() ? OptionalInt.of(value.asInt()) : OptionalInt.empty();
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
