package io.rapport.metrics.adapter.out.duckdb;

import static io.rapport.metrics.adapter.out.duckdb.Columns.text;
import static io.rapport.metrics.adapter.out.duckdb.Columns.time;

import io.rapport.contracts.Topics;
import io.rapport.metrics.domain.ingest.LogPartition;
import io.rapport.metrics.domain.ingest.LogPosition;
import io.rapport.metrics.domain.receipt.Receipt;
import io.rapport.metrics.domain.receipt.RefusedEvent;
import io.rapport.metrics.domain.record.RefusedRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Makes refused events of rows, stored or archived. */
final class RefusedRows {

  private RefusedRows() {}

  static RefusedRecord record(ResultSet row) throws SQLException {
    var partition =
        new LogPartition(
            Topics.TRACKING_REFUSED.name(), row.getString("topic_id"), row.getInt("log_partition"));
    return new RefusedRecord(new LogPosition(partition, row.getLong("log_offset")), event(row));
  }

  static RefusedEvent event(ResultSet row) throws SQLException {
    return new RefusedEvent(
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
            .map(Instant::ofEpochMilli));
  }
}
