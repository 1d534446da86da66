package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.tracking.Event;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.duckdb.DuckDBConnection;

/**
 * Settles whose events are where a moment decides it, or a user who went into another one, by
 * looking at what is stored.
 */
final class SharedIds {

  private static final String HELD =
      """
      select e.stored_row as row, e.project, e.anonymous_id, e.user_id, e.ts, e.message_id,
        e.person_no, e.active, e.bot
      from event e
      semi join holder h on h.number = e.person_no\
      """;

  private final DuckDBConnection connection;

  private SharedIds(DuckDBConnection connection) {
    this.connection = connection;
  }

  static SharedIds of(DuckDBConnection connection) throws SQLException {
    var shared = new SharedIds(connection);
    Query.named("identity.incoming").run(connection);
    connection.commit();
    return shared;
  }

  /** Says whose the events are that nobody can say without their moment. */
  void settle(List<Event> events, int[] speaking, int[] numbers) throws SQLException {
    append(events, speaking);
    relink();
    find("arrived", "from incoming");
    try (var select = Query.named("identity.arrived").prepare(connection);
        var row = select.executeQuery()) {
      while (row.next()) {
        numbers[row.getInt("position")] = row.getInt("number");
      }
    }
    execute("delete from incoming");
  }

  void merge(String project) throws SQLException {
    Query.named("identity.holders_of_merged").set("project", project).run(connection);
    Query.named("identity.unmerge").set("project", project).run(connection);
    Query.named("identity.merge").set("project", project).run(connection);
    move(HELD);
  }

  void relinkErased() throws SQLException {
    Query.named("erase/link_fact.create").run(connection);
    Query.named("identity.disown").run(connection);
    Query.named("identity.own").run(connection);
  }

  private void append(List<Event> events, int[] speaking) throws SQLException {
    try (var rows = new Rows(connection, "incoming")) {
      for (int n : speaking) {
        var event = events.get(n);
        rows.begin()
            .add(n)
            .add(event.project())
            .add(event.messageId())
            .add(event.type().name().toLowerCase(Locale.ROOT))
            .add(event.ids().anonymous())
            .add(event.ids().user())
            .add(event.ids().previous())
            .add(event.timestamp())
            .end();
      }
    }
  }

  private void relink() throws SQLException {
    Query.named("identity.relinked").run(connection);
    if (isEmpty("relinked")) {
      return;
    }
    Query.named("identity.holders_of_relinked").run(connection);
    Query.named("identity.facts").run(connection);
    Query.named("identity.disown").run(connection);
    Query.named("identity.own").run(connection);
    move(HELD + " where e.user_id is null");
  }

  private void move(String events) throws SQLException {
    if (isEmpty("holder")) {
      return;
    }
    find("held", events);
    Query.named("identity.move").run(connection);
    Query.named("identity.note_moved").run(connection);
  }

  /** Writes down whose these events are, and makes persons of those who are none yet. */
  private void find(String whose, String events) throws SQLException {
    Query.named("identity.whose").with("whose", whose).with("events", events).run(connection);
    Query.named("identity.newcomers").with("whose", whose).run(connection);
    execute("insert into person select * from newcomer");
  }

  private boolean isEmpty(String table) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select 1 from " + table + " limit 1")) {
      return !row.next();
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
