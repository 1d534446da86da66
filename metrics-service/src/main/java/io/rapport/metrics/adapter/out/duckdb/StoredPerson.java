package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.erasure.Erasure;
import io.rapport.metrics.domain.erasure.PersonIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBConnection;

/**
 * All that is stored of a person, found in one transaction and listed in temporary tables, by which
 * it can be taken out of other tables and files.
 */
final class StoredPerson {

  /** Each before those that are listed with its help. */
  private static final List<String> LISTS =
      List.of("user", "device", "id", "relinked", "event", "survey_fact");

  /** A question's answers before the fact that they belong to. */
  private static final List<String> TABLES =
      List.of(
          "question_answer",
          "survey_fact",
          "refused_event",
          "set_aside",
          "user_merge",
          "segment_member",
          "person");

  /** What is worked out ahead, by the person's number. */
  private static final List<String> NUMBERED =
      List.of(
          "session",
          "person_day",
          "person_doing",
          "order_told",
          "first_week",
          "first_week_doing",
          "unsealed");

  /** Nobody waits for it. */
  private static final Duration TIME = Duration.ofMinutes(10);

  private final DuckDBConnection connection;
  private final String project;

  private StoredPerson(DuckDBConnection connection, String project) {
    this.connection = connection;
    this.project = project;
  }

  /** Whose the id is, when it is no person of its own. */
  static Optional<String> whose(DuckDBConnection connection, Erasure erasure) throws SQLException {
    try (var select = about(Query.named("erase/whose"), erasure).prepare(connection);
        var row = select.executeQuery()) {
      return row.next() ? Optional.of(row.getString("person")) : Optional.empty();
    }
  }

  static StoredPerson find(DuckDBConnection connection, Erasure erasure) throws SQLException {
    for (var list : LISTS) {
      try (var create =
          about(Query.named("erase/" + list + ".create"), erasure).prepare(connection)) {
        create.execute();
      }
    }
    return new StoredPerson(connection, erasure.project());
  }

  /** By what it is recognised when it comes again. */
  List<ErasedIds.Id> ids() throws SQLException {
    var ids = new ArrayList<ErasedIds.Id>();
    ids.addAll(ids(ErasedIds.Id.Kind.USER, "select user_id from erased_user"));
    ids.addAll(ids(ErasedIds.Id.Kind.ANONYMOUS, "select anonymous_id from erased_device"));
    ids.addAll(ids(ErasedIds.Id.Kind.EVENT, "select message_id from erased_event where shared"));
    ids.addAll(ids(ErasedIds.Id.Kind.FACT, "select fact_id from erased_fact where shared"));
    return ids;
  }

  /** By what others know it. */
  PersonIds known() throws SQLException {
    var devices = new ArrayList<PersonIds.Device>();
    strings("select anonymous_id from erased_device").stream()
        .map(PersonIds.Device::own)
        .forEach(devices::add);
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(Resources.read("erase/shared_device.sql"))) {
      while (row.next()) {
        devices.add(new PersonIds.Device(row.getString(1), moment(row, 2), moment(row, 3)));
      }
    }
    return new PersonIds(strings("select user_id from erased_user"), devices);
  }

  /** Under which users. */
  Set<String> users() throws SQLException {
    return Set.copyOf(strings("select user_id from erased_user"));
  }

  /** Takes it out of the tables. */
  Erasure.Outcome.Erased delete() throws SQLException {
    var events = count("erased_event");
    var facts = count("erased_fact");
    noteUnsealed();
    // It is closed with the connection.
    var reading = new Reading(connection, TIME, () -> {});
    var sealed = Sealed.find(reading, project);
    sealed.ifPresent(found -> new FoundAgain(found, reading).leave());
    execute(
        "create or replace temp table response_here as select distinct response_id from survey_fact where kind = 'answered' and (%s)"
            .formatted(condition("survey_fact")));
    for (var table : NUMBERED) {
      execute("delete from %s where %s".formatted(table, condition("numbered")));
    }
    execute(
        "delete from stored_event where rowid in (select stored_row from event where %s)"
            .formatted(condition("event")));
    for (var table : TABLES) {
      execute("delete from %s where %s".formatted(table, condition(table)));
    }
    sealed.ifPresent(found -> new ScoresAgain(found, reading).keep(project));
    return new Erasure.Outcome.Erased(Math.toIntExact(count("erased_id")), events, facts);
  }

  /**
   * What is sealed of whoever loses events goes with the next sealing, and is not read until then.
   */
  private void noteUnsealed() throws SQLException {
    execute(
        "insert into unsealed select project, person_no, %d from event where person_no is not null and (%s) group by all"
            .formatted(Sealed.EVER, condition("event")));
  }

  /** Which rows of the table, or of an archived one, are the person's. */
  static String condition(String table) {
    return Resources.read("erase/" + table + ".sql");
  }

  private List<ErasedIds.Id> ids(ErasedIds.Id.Kind kind, String select) throws SQLException {
    return strings(select).stream().map(id -> new ErasedIds.Id(kind, id)).toList();
  }

  private List<String> strings(String select) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(select)) {
      var strings = new ArrayList<String>();
      while (row.next()) {
        strings.add(row.getString(1));
      }
      return strings;
    }
  }

  private static Optional<Instant> moment(ResultSet row, int column) throws SQLException {
    var millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  private long count(String table) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Query about(Query query, Erasure erasure) {
    var person = erasure.person();
    var end = person.indexOf(':');
    return query
        .set("project", erasure.project())
        .set("person", person)
        .set("kind", person.substring(0, end))
        .set("id", person.substring(end + 1));
  }
}
