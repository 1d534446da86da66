package io.rapport.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The outbox's table, seen from outside. */
final class OutboxTables {

  private OutboxTables() {}

  static void create(DataSource database) throws SQLException, IOException {
    try (var file = OutboxTables.class.getResourceAsStream("/db/outbox/V0001__outbox.sql");
        var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(new String(file.readAllBytes(), UTF_8));
    }
  }

  static void createIfMissing(DataSource database) throws SQLException, IOException {
    try (var connection = database.getConnection();
        var tables = connection.getMetaData().getTables(null, null, "outbox", null)) {
      if (!tables.next()) {
        create(database);
      }
    }
  }

  static long rows(DataSource database) throws SQLException {
    return number(database, "select count(*) from outbox");
  }

  static long bytes(DataSource database) throws SQLException {
    return number(database, "select pg_relation_size('outbox')");
  }

  private static long number(DataSource database, String query) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
