package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.identity.UserMerge;
import io.rapport.metrics.domain.tracking.Event;
import io.rapport.metrics.domain.tracking.EventType;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBConnection;

/** Writes down whose facts may have changed, and what others were told of them. */
final class ChangedIds {

  private static final String ANONYMOUS = "anonymous";
  private static final String USER = "user";
  private static final String FORGET =
      """
      delete from told_person using telling
      where telling.project = told_person.project and telling.person = told_person.person
      """;
  private static final String KEEP =
      """
      insert into told_person
      select project, person, digest, last_seen from telling where not gone
      """;

  private final DuckDBConnection connection;
  private final Set<Id> changed = new HashSet<>();
  private long number;

  private ChangedIds(DuckDBConnection connection, long number) {
    this.connection = connection;
    this.number = number;
  }

  static ChangedIds of(DuckDBConnection connection) throws SQLException {
    try (var select =
            connection.prepareStatement("select coalesce(max(number), 0) from changed_id");
        var row = select.executeQuery()) {
      row.next();
      return new ChangedIds(connection, row.getLong(1));
    } finally {
      connection.rollback();
    }
  }

  /** Those of whom these events are, to be written with all others of the transaction. */
  void add(List<Arriving.Event> events) {
    events.forEach(event -> add(event.entry().event()));
  }

  /** To be called before the transaction of what was added is over. */
  void write() throws SQLException {
    number++;
    try (var rows = new Rows(connection, "changed_id")) {
      for (var id : changed) {
        rows.begin().add(number).add(id.project).add(id.kind).add(id.id).end();
      }
    }
    drop();
  }

  /** What was added and is not written. */
  void drop() {
    changed.clear();
  }

  /** To be called before and after a decision, within its transaction. */
  void add(UserMerge merge) throws SQLException {
    number++;
    try (var insert =
        Query.named("changes.of_user")
            .set("number", number)
            .set("project", merge.project())
            .set("user", merge.user())
            .prepare(connection)) {
      insert.execute();
    }
  }

  /** Keeps who is in which segments now. */
  void add(ChangedMembers members) throws SQLException {
    number++;
    // First a statement: the Appender joins a transaction and does not begin one.
    if (members.areFirst()) {
      Query.named("members.everybody")
          .set("number", number)
          .set("project", members.project())
          .run(connection);
      Query.named("members.round").set("project", members.project()).run(connection);
    } else {
      execute("delete from telling");
    }
    try (var rows = new Rows(connection, "changed_id")) {
      for (var member : members.members()) {
        rows.begin().add(number).add(members.project()).add(member.kind()).add(member.id()).end();
      }
    }
    Query.named("members.forget").set("number", number).run(connection);
    try (var rows = new Rows(connection, "segment_member")) {
      for (var member : members.members()) {
        if (!member.segments().isEmpty()) {
          rows.begin().add(members.project()).add(member.person()).add(member.segments()).end();
        }
      }
    }
  }

  /** To be called before what {@link StoredPerson} has listed is taken out. */
  void addErased(String project) throws SQLException {
    number++;
    try (var insert =
        Query.named("erase/changed_ids")
            .set("number", number)
            .set("project", project)
            .prepare(connection)) {
      insert.execute();
    }
  }

  /** That others know it. */
  void told(List<ToldPerson> persons) throws SQLException {
    // First a statement: the Appender joins a transaction and does not begin one.
    execute("delete from telling");
    try (var rows = new Rows(connection, "telling")) {
      for (var told : persons) {
        rows.begin()
            .add(told.project())
            .add(told.person())
            .add(told.digest())
            .add(told.lastSeenAt())
            .add(told.isGone())
            .end();
      }
    }
    execute(FORGET);
    execute(KEEP);
  }

  /** That others know all that changed up to this one. */
  void toldUpTo(long change) throws SQLException {
    execute("delete from changed_id where number <= " + change);
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void add(Event event) {
    if (event.sender().isBot()) {
      return;
    }
    var ids = event.ids();
    ids.anonymous().ifPresent(id -> changed.add(new Id(event.project(), ANONYMOUS, id)));
    ids.user().ifPresent(id -> changed.add(new Id(event.project(), USER, id)));
    if (event.type() == EventType.ALIAS) {
      ids.previous().ifPresent(id -> changed.add(new Id(event.project(), ANONYMOUS, id)));
    }
  }

  private record Id(String project, String kind, String id) {}
}
