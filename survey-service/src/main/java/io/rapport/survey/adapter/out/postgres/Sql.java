package io.rapport.survey.adapter.out.postgres;

import io.rapport.survey.SurveyConfig;
import io.rapport.survey.application.port.Results.TookTooLong;
import io.rapport.survey.application.port.StoreUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs one statement at a time, in the transaction at hand if there is one. */
@ApplicationScoped
class Sql {

  /** No connection, taken back for another one's sake, no resources, told to stop, system error. */
  private static final List<String> OUTAGES = List.of("08", "40", "53", "57", "58");

  /** By the clock of the statement, or by an operator. */
  private static final String CANCELED = "57014";

  private final DataSource database;

  private final Duration patience;

  @Inject
  Sql(DataSource database, SurveyConfig config) {
    this(database, config.resultsWithin());
  }

  /**
   * Statements on this database.
   *
   * @param patience with questions that may be about very much
   */
  Sql(DataSource database, Duration patience) {
    this.database = database;
    this.patience = patience;
  }

  /** How many rows the statement changed. */
  int change(String sql, @Nullable Object... values) {
    return run(sql, values, PreparedStatement::executeUpdate);
  }

  <T> List<T> all(String sql, Row<T> row, @Nullable Object... values) {
    return run(sql, values, statement -> read(statement, row));
  }

  /**
   * The same, for questions that may be about very much.
   *
   * @throws TookTooLong when nobody would wait for the answer any more
   */
  <T> List<T> allInTime(String sql, Row<T> row, @Nullable Object... values) {
    return run(
        sql,
        values,
        statement -> {
          statement.setQueryTimeout(Math.toIntExact(Math.max(1, patience.toSeconds())));
          try {
            return read(statement, row);
          } catch (SQLException e) {
            if (CANCELED.equals(e.getSQLState())) {
              throw new TookTooLong(e);
            }
            throw e;
          }
        });
  }

  <T> Optional<T> one(String sql, Row<T> row, @Nullable Object... values) {
    return all(sql, row, values).stream().findFirst();
  }

  private static <T> List<T> read(PreparedStatement statement, Row<T> row) throws SQLException {
    try (var rows = statement.executeQuery()) {
      var found = new ArrayList<T>();
      while (rows.next()) {
        found.add(row.read(rows));
      }
      return found;
    }
  }

  private <T> T run(String sql, @Nullable Object[] values, Step<T> step) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int index = 0; index < values.length; index++) {
        statement.setObject(index + 1, values[index]);
      }
      return step.of(statement);
    } catch (SQLException e) {
      throw isOutage(e) ? new StoreUnavailable(e) : new IllegalStateException(e);
    }
  }

  /** By the class of its SQLSTATE; without one it comes from the connection pool. */
  private static boolean isOutage(SQLException e) {
    var state = Optional.ofNullable(e.getSQLState()).orElse("");
    return state.isEmpty() || OUTAGES.stream().anyMatch(state::startsWith);
  }

  /** Reads one row. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private interface Step<T> {
    T of(PreparedStatement statement) throws SQLException;
  }
}
