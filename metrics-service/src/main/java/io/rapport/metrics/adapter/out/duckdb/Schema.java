package io.rapport.metrics.adapter.out.duckdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The tables of the store: migrations run once each, in order, forward only. */
final class Schema {

  private static final List<String> MIGRATIONS =
      List.of(
          "V0001__events_and_answers",
          "V0002__topics_made_again",
          "V0003__receipts",
          "V0004__visits",
          "V0005__user_merges",
          "V0006__person_news",
          "V0007__machines",
          "V0010__person_numbers",
          "V0011__person_numbers_of_before");

  private Schema() {}

  static void bringUpToDate(Connection connection) throws SQLException {
    execute(connection, "create table if not exists migration (number integer, name varchar)");
    for (int number = applied(connection) + 1; number <= MIGRATIONS.size(); number++) {
      apply(connection, number);
    }
    execute(connection, Resources.read("views.sql"));
  }

  private static int applied(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select coalesce(max(number), 0) from migration")) {
      row.next();
      var applied = row.getInt(1);
      if (applied > MIGRATIONS.size()) {
        throw new SQLException("The store was made by a later version: migration " + applied);
      }
      return applied;
    }
  }

  private static void apply(Connection connection, int number) throws SQLException {
    var name = MIGRATIONS.get(number - 1);
    connection.setAutoCommit(false);
    try {
      execute(connection, Resources.read("migrations/" + name + ".sql"));
      record(connection, number, name);
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static void record(Connection connection, int number, String name) throws SQLException {
    try (var insert = connection.prepareStatement("insert into migration values (?, ?)")) {
      insert.setInt(1, number);
      insert.setString(2, name);
      insert.executeUpdate();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
