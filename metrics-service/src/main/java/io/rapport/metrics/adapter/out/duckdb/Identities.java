package io.rapport.metrics.adapter.out.duckdb;

import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/**
 * Keeps whose every event is, within the transaction of its caller: what is said of an id late
 * moves the events that are stored already.
 */
final class Identities {

  /** Where the events of a batch wait for their persons. */
  static final String INCOMING = "incoming";

  private static final String HELD =
      """
      select e.rowid as row, e.project, e.anonymous_id, e.user_id, e.ts, e.message_id, e.person_no,
        e.active, e.bot
      from event e
      semi join holder h on h.number = e.person_no\
      """;

  private final DuckDBConnection connection;

  private Identities(DuckDBConnection connection) {
    this.connection = connection;
  }

  static Identities of(DuckDBConnection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          "create temp table incoming as select * exclude (person_no) from event limit 0");
      connection.commit();
    }
    return new Identities(connection);
  }

  /** To be called within the transaction of the batch, once its events are among the incoming. */
  void settle() throws SQLException {
    relink();
    find("arrived", "select * from incoming");
    run(Query.named("identity.store"));
    run(Query.named("identity.note_arrived"));
    execute("delete from incoming");
  }

  /** To be called within the transaction of a decision about users of this project. */
  void merge(String project) throws SQLException {
    run(Query.named("identity.holders_of_merged").set("project", project));
    run(Query.named("identity.unmerge").set("project", project));
    run(Query.named("identity.merge").set("project", project));
    move(HELD);
  }

  /** To be called once the events that {@link StoredPerson} has listed are taken out. */
  void relinkErased() throws SQLException {
    run(Query.named("erase/link_fact.create"));
    run(Query.named("identity.disown"));
    run(Query.named("identity.own"));
  }

  private void relink() throws SQLException {
    run(Query.named("identity.relinked"));
    if (isEmpty("relinked")) {
      return;
    }
    run(Query.named("identity.holders_of_relinked"));
    run(Query.named("identity.facts"));
    run(Query.named("identity.disown"));
    run(Query.named("identity.own"));
    move(HELD + " where e.user_id is null");
  }

  private void move(String events) throws SQLException {
    if (isEmpty("holder")) {
      return;
    }
    find("held", events);
    run(Query.named("identity.move"));
    run(Query.named("identity.note_moved"));
  }

  /** Writes down whose these events are, and makes persons of those who are none yet. */
  private void find(String whose, String events) throws SQLException {
    run(Query.named("identity.whose").with("whose", whose).with("events", events));
    run(Query.named("identity.newcomers").with("whose", whose));
    execute("insert into person select * from newcomer");
  }

  private boolean isEmpty(String table) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select 1 from " + table + " limit 1")) {
      return !row.next();
    }
  }

  private void run(Query query) throws SQLException {
    try (var statement = query.prepare(connection)) {
      statement.execute();
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
