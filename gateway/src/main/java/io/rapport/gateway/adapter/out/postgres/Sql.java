package io.rapport.gateway.adapter.out.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs statements as they stand here, in the transaction at hand. */
@ApplicationScoped
class Sql {

  private final DataSource database;

  Sql(DataSource database) {
    this.database = database;
  }

  /** How many rows the statement changed. */
  int change(String sql, @Nullable Object... values) {
    return run(sql, values, PreparedStatement::executeUpdate);
  }

  <T> List<T> all(String sql, Row<T> row, @Nullable Object... values) {
    return run(
        sql,
        values,
        statement -> {
          try (var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
              found.add(row.read(rows));
            }
            return found;
          }
        });
  }

  <T> Optional<T> one(String sql, Row<T> row, @Nullable Object... values) {
    return all(sql, row, values).stream().findFirst();
  }

  /** A time as {@code timestamptz}. */
  static OffsetDateTime time(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Optional<Instant> timeIfAny(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private <T> T run(String sql, @Nullable Object[] values, Step<T> step) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int index = 0; index < values.length; index++) {
        statement.setObject(index + 1, values[index]);
      }
      return step.of(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("The database did not do it", e);
    }
  }

  /** Reads one row. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private interface Step<T> {
    T of(PreparedStatement statement) throws SQLException;
  }
}
