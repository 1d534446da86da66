package io.rapport.metrics.adapter.out.duckdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The tables of the store: migrations run once each, in order, forward only. Numbers may have gaps,
 * and a gap may be filled later.
 */
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
          "V0011__person_numbers_of_before",
          "V0012__sealed",
          "V0016__day_sums",
          "V0017__doings",
          "V0018__orders_told",
          "V0020__rebuilt",
          "V0030__paths_of_sessions",
          "V0034__events_in_parts",
          "V0038__purchases",
          "V0039__first_weeks",
          "V0040__scores",
          "V0041__purchase_sums",
          "V0045__segment_members",
          "V0046__newcomers",
          "V0047__doers",
          "V0048__sums_not_packed",
          "V0049__stored_events");

  private Schema() {}

  static void bringUpToDate(Connection connection) throws SQLException {
    execute(connection, "create table if not exists migration (number integer, name varchar)");
    var applied = applied(connection);
    for (var name : MIGRATIONS) {
      if (!applied.contains(name)) {
        apply(connection, name);
      }
    }
    execute(connection, Resources.read("views.sql"));
  }

  private static Set<String> applied(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select number, name from migration")) {
      var applied = new HashSet<String>();
      while (row.next()) {
        if (!MIGRATIONS.contains(row.getString(2))) {
          throw new SQLException(
              "The store was made by a later version: migration " + row.getInt(1));
        }
        applied.add(row.getString(2));
      }
      return applied;
    }
  }

  private static int number(String name) {
    return Integer.parseInt(name.substring(1, name.indexOf('_')));
  }

  private static void apply(Connection connection, String name) throws SQLException {
    connection.setAutoCommit(false);
    try {
      execute(connection, Resources.read("migrations/" + name + ".sql"));
      record(connection, number(name), name);
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
