package io.rapport.metrics.adapter.out.duckdb;

import java.sql.SQLException;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;

/**
 * Numbers for new persons, taken from the database some at a time, within the transaction of the
 * caller: to ask takes as long for one as for many. Those that a stop leaves over are never used.
 */
final class PersonNumbers {

  private static final int AT_A_TIME = 1000;

  private final DuckDBConnection connection;
  private PrimitiveIterator.OfInt ready = IntStream.empty().iterator();

  PersonNumbers(DuckDBConnection connection) {
    this.connection = connection;
  }

  int next() throws SQLException {
    if (!ready.hasNext()) {
      ready = taken().iterator();
    }
    return ready.nextInt();
  }

  /**
   * To be called when the transaction is undone: the database may forget with it that it has given
   * them away.
   */
  void drop() {
    ready = IntStream.empty().iterator();
  }

  private IntStream taken() throws SQLException {
    var numbers = IntStream.builder();
    try (var statement =
            Query.named("identity.numbers").set("many", AT_A_TIME).prepare(connection);
        var number = statement.executeQuery()) {
      while (number.next()) {
        numbers.add(number.getInt(1));
      }
    }
    return numbers.build();
  }
}
