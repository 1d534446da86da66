package io.rapport.survey.adapter.out.postgres;

import io.rapport.survey.SurveyConfig;
import io.rapport.survey.application.port.Results.TookTooLong;
import io.rapport.survey.application.port.StoreUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs one statement at a time, in the transaction at hand if there is one. A statement without one
 * is all of what is done, and goes by the few connections of those.
 */
@ApplicationScoped
class Sql {

  /** No connection, taken back for another one's sake, no resources, told to stop, system error. */
  private static final List<String> OUTAGES = List.of("08", "40", "53", "57", "58");

  /** By the clock of the statement, or by an operator. */
  private static final String CANCELED = "57014";

  private final DataSource steps;
  private final DataSource oneTrip;
  private final DataSource questions;
  private final BooleanSupplier isInTransaction;
  private final Duration patience;

  /**
   * Statements on one database.
   *
   * @param steps the connections of transactions
   * @param oneTrip those of statements without one
   * @param questions those of questions that may be about very much
   */
  @Inject
  Sql(
      DataSource steps,
      @io.quarkus.agroal.DataSource("one-trip") DataSource oneTrip,
      @io.quarkus.agroal.DataSource("questions") DataSource questions,
      TransactionSynchronizationRegistry transactions,
      SurveyConfig config) {
    this(
        steps,
        oneTrip,
        questions,
        () -> transactions.getTransactionKey() != null,
        config.resultsWithin());
  }

  /** Statements on one database, none of them in a transaction. */
  Sql(DataSource database, Duration patience) {
    this(database, database, database, () -> false, patience);
  }

  private Sql(
      DataSource steps,
      DataSource oneTrip,
      DataSource questions,
      BooleanSupplier isInTransaction,
      Duration patience) {
    this.steps = steps;
    this.oneTrip = oneTrip;
    this.questions = questions;
    this.isInTransaction = isInTransaction;
    this.patience = patience;
  }

  /** How many rows the statement changed. */
  int change(String sql, @Nullable Object... values) {
    return run(connections(), sql, values, PreparedStatement::executeUpdate);
  }

  <T> List<T> all(String sql, Row<T> row, @Nullable Object... values) {
    return run(connections(), sql, values, statement -> read(statement, row));
  }

  /**
   * The same, for questions that may be about very much: planned for what they ask, and not in the
   * transaction at hand.
   *
   * @throws TookTooLong when nobody would wait for the answer any more
   */
  <T> List<T> allInTime(String sql, Row<T> row, @Nullable Object... values) {
    return run(
        questions,
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

  private DataSource connections() {
    return isInTransaction.getAsBoolean() ? steps : oneTrip;
  }

  private static <T> T run(
      DataSource connections, String sql, @Nullable Object[] values, Step<T> step) {
    try (var connection = connections.getConnection();
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
