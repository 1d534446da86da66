package io.rapport.outbox;

import io.rapport.contracts.MessageIdentity;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The outbox as the relay sees it: one connection that holds the right to relay for as long as it
 * lives.
 */
final class OutboxTable implements AutoCloseable {

  /** Any number will do, as long as every replica uses the same. */
  private static final long RIGHT_TO_RELAY = 7_265_770_614L;

  private static final String OLDEST =
      """
      select id, topic, key, message_id, time, subject, traceparent, payload
      from outbox order by id limit ?
      """;

  /**
   * Its commit need not be on the disk: what a crash brings back is sent again, as after a crash
   * before it.
   */
  private static final String DELETE =
      """
      with lazily as materialized (select set_config('synchronous_commit', 'off', true))
      delete from outbox where id = any (?) and exists (select from lazily)
      """;

  /**
   * Deleted rows lie in the way of every look until they are swept, and autovacuum comes once a
   * minute at best.
   */
  private static final String SWEEP = "vacuum (skip_locked, index_cleanup on, truncate off) outbox";

  private static final int SWEEP_AFTER = 2_000;

  private final Connection connection;
  private int unswept;

  OutboxTable(DataSource database) throws SQLException {
    this.connection = database.getConnection();
  }

  /**
   * Whether this replica may relay now: only one at a time, the next one when its connection ends.
   */
  boolean mayRelay() throws SQLException {
    try (var lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
      lock.setLong(1, RIGHT_TO_RELAY);
      try (var answer = lock.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  List<OutboxMessage> oldest(int atMost) throws SQLException {
    try (var select = connection.prepareStatement(OLDEST)) {
      select.setInt(1, atMost);
      try (var rows = select.executeQuery()) {
        var messages = new ArrayList<OutboxMessage>();
        while (rows.next()) {
          messages.add(message(rows));
        }
        return messages;
      }
    }
  }

  void delete(List<OutboxMessage> sent) throws SQLException {
    try (var delete = connection.prepareStatement(DELETE)) {
      delete.setArray(
          1, connection.createArrayOf("bigint", sent.stream().map(OutboxMessage::id).toArray()));
      unswept += delete.executeUpdate();
    }
    if (unswept >= SWEEP_AFTER) {
      sweep();
    }
  }

  private void sweep() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(SWEEP);
      unswept = 0;
    }
  }

  /** Gives the right back before the connection returns to its pool. */
  @Override
  public void close() throws SQLException {
    try (connection;
        var unlock = connection.prepareStatement("select pg_advisory_unlock_all()")) {
      unlock.execute();
    }
  }

  private static OutboxMessage message(ResultSet row) throws SQLException {
    return new OutboxMessage(
        row.getLong("id"),
        row.getString("topic"),
        row.getString("key"),
        new MessageIdentity(
            row.getString("message_id"),
            row.getObject("time", OffsetDateTime.class).toInstant(),
            row.getString("subject")),
        row.getString("traceparent"),
        row.getBytes("payload"));
  }
}
