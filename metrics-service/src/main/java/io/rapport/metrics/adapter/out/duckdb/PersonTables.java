package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.tracking.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;

/** The tables of persons and of whose ids are, within the transaction of the caller. */
final class PersonTables {

  private static final String ASKED =
      """
      select unnest(cast(:projects as varchar[])) as project,
        unnest(cast(:names as varchar[])) as name\
      """;

  private final DuckDBConnection connection;
  private final OpenRows rows;
  private final PersonNumbers numbers;
  private final Map<Integer, PersonName> renamed = new LinkedHashMap<>();
  private final Map<Integer, Integer> adopted = new LinkedHashMap<>();
  private final Map<Integer, Unsealed> unsealed = new HashMap<>();

  PersonTables(DuckDBConnection connection, OpenRows rows) {
    this.connection = connection;
    this.rows = rows;
    this.numbers = new PersonNumbers(connection);
  }

  /** All ids that the tables know; where they are too many, of the latest persons. */
  KnownIds known(int bytes) throws SQLException {
    var known = new KnownIds(bytes);
    try (var select =
            Query.named("identity.known")
                .with("asked", Resources.read("identity.names.sql"))
                .prepare(connection);
        var row = select.executeQuery()) {
      while (row.next()) {
        known.told(name(row), told(row));
      }
    } finally {
      connection.rollback();
    }
    return known;
  }

  void seeMerged(String project, KnownIds known) throws SQLException {
    try (var select =
            Query.named("identity.merged_names").set("project", project).prepare(connection);
        var row = select.executeQuery()) {
      while (row.next()) {
        known.see(new PersonName(project, row.getString("name")));
      }
    }
  }

  /** Tells what the tables know. */
  void tell(ArrivingIds ids) throws SQLException {
    if (ids.unknown().isEmpty()) {
      return;
    }
    write();
    try (var select =
            Query.named("identity.known")
                .with("asked", ASKED)
                .set("projects", strings(ids.unknown(), PersonName::project))
                .set("names", strings(ids.unknown(), PersonName::name))
                .prepare(connection);
        var row = select.executeQuery()) {
      while (row.next()) {
        ids.told(name(row), told(row));
      }
    }
  }

  /** These persons are called otherwise, once it is written. */
  void rename(Map<Integer, PersonName> others) {
    renamed.putAll(others);
  }

  /** All events of a person become another's, once it is written. */
  void adopt(Map<Integer, Integer> others) {
    adopted.putAll(others);
  }

  /**
   * Writes who is called otherwise and who was adopted, before anybody looks for it: that takes as
   * long for one as for many.
   */
  void write() throws SQLException {
    rows.write();
    if (!renamed.isEmpty()) {
      Query.named("identity.rename")
          .set("numbers", Query.Longs.of(List.copyOf(renamed.keySet())))
          .set("names", strings(renamed.values(), PersonName::name))
          .run(connection);
    }
    if (!adopted.isEmpty()) {
      for (var step : List.of("identity.note_adopted", "identity.adopt")) {
        Query.named(step)
            .set("adopted", Query.Longs.of(List.copyOf(adopted.keySet())))
            .set("numbers", Query.Longs.of(List.copyOf(adopted.values())))
            .run(connection);
      }
    }
    renamed.clear();
    adopted.clear();
  }

  /** What is not written. */
  void drop() {
    renamed.clear();
    adopted.clear();
    unsealed.clear();
    numbers.drop();
  }

  void own(List<ArrivingIds.Link> links) throws SQLException {
    var ownerships = rows.of("ownership");
    for (var link : links) {
      ownerships
          .begin()
          .add(link.project())
          .add(link.anonymousId())
          .add(link.user())
          .addNull()
          .addNull()
          .addNull()
          .addNull()
          .end();
    }
  }

  /** Makes persons of those who are none yet. */
  void number(Set<ArrivingIds.Person> newcomers) throws SQLException {
    var persons = rows.of("person");
    for (var newcomer : newcomers) {
      newcomer.is(numbers.next());
      var name = newcomer.name();
      persons.begin().add(newcomer.number()).add(name.project()).add(name.name()).end();
    }
  }

  /**
   * From the first of these events on what is sealed of their persons does not hold, once it is
   * written.
   */
  void unseal(List<Event> events, int[] persons) {
    for (int n = 0; n < persons.length; n++) {
      var event = events.get(n);
      if (persons[n] != 0 && !event.sender().isBot()) {
        unsealed.merge(
            persons[n], new Unsealed(event.project(), event.timestamp()), Unsealed::earlier);
      }
    }
  }

  /** Writes what is sealed no more; only who seals looks for it, when all is stored for good. */
  void writeUnsealed() throws SQLException {
    var table = rows.of("unsealed");
    for (var person : unsealed.entrySet()) {
      var from = person.getValue();
      table.begin().add(from.project()).add(person.getKey()).add(from.moment()).end();
    }
    unsealed.clear();
  }

  private static PersonName name(ResultSet row) throws SQLException {
    return new PersonName(row.getString("project"), row.getString("name"));
  }

  private static ArrivingIds.Told told(ResultSet row) throws SQLException {
    return new ArrivingIds.Told(
        new PersonName(row.getString("project"), row.getString("person")),
        row.getInt("number"),
        Optional.ofNullable(row.getString("owner")),
        row.getInt("owners"));
  }

  private static Query.Strings strings(
      Collection<PersonName> names, Function<PersonName, String> part) {
    return new Query.Strings(names.stream().map(part).toList());
  }

  /** From when on what is sealed of a person does not hold. */
  private record Unsealed(String project, Instant moment) {

    Unsealed earlier(Unsealed other) {
      return other.moment.isBefore(moment) ? other : this;
    }
  }
}
