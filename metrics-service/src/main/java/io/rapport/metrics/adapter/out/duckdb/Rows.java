package io.rapport.metrics.adapter.out.duckdb;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Appends rows to one table, value by value. */
final class Rows implements AutoCloseable {

  private final DuckDBAppender appender;

  Rows(DuckDBConnection connection, String table) throws SQLException {
    this.appender = connection.createAppender(table);
  }

  Rows begin() throws SQLException {
    appender.beginRow();
    return this;
  }

  Rows add(String value) throws SQLException {
    appender.append(value);
    return this;
  }

  Rows add(Optional<String> value) throws SQLException {
    if (value.isPresent()) {
      appender.append(value.get());
    } else {
      appender.appendNull();
    }
    return this;
  }

  Rows add(OptionalInt value) throws SQLException {
    if (value.isPresent()) {
      appender.append(value.getAsInt());
    } else {
      appender.appendNull();
    }
    return this;
  }

  Rows add(OptionalLong value) throws SQLException {
    if (value.isPresent()) {
      appender.append(value.getAsLong());
    } else {
      appender.appendNull();
    }
    return this;
  }

  Rows addUuid(Optional<UUID> value) throws SQLException {
    if (value.isPresent()) {
      appender.append(value.get());
    } else {
      appender.appendNull();
    }
    return this;
  }

  Rows add(int value) throws SQLException {
    appender.append(value);
    return this;
  }

  Rows add(long value) throws SQLException {
    appender.append(value);
    return this;
  }

  Rows add(boolean value) throws SQLException {
    appender.append(value);
    return this;
  }

  Rows add(byte[] value) throws SQLException {
    appender.append(value);
    return this;
  }

  Rows add(List<String> value) throws SQLException {
    appender.append(value);
    return this;
  }

  Rows add(Instant value) throws SQLException {
    return add(value.toEpochMilli());
  }

  Rows addTime(Optional<Instant> value) throws SQLException {
    if (value.isPresent()) {
      appender.append(value.get().toEpochMilli());
    } else {
      appender.appendNull();
    }
    return this;
  }

  Rows addNull() throws SQLException {
    appender.appendNull();
    return this;
  }

  void end() throws SQLException {
    appender.endRow();
  }

  /** The table has all of them, for whoever reads it within the transaction. */
  void write() throws SQLException {
    appender.flush();
  }

  /** One thread after the other may add to them; its caller sees to that. */
  Rows ofAnyThread() {
    appender.unsafeBreakThreadConfinement();
    return this;
  }

  /**
   * Fails when the rows are not as the table wants them, which the appender's own close does not.
   */
  @Override
  public void close() throws SQLException {
    try (appender) {
      write();
    }
  }
}
