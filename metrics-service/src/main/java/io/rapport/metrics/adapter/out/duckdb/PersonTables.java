package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.tracking.Event;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;

/** The tables of persons and of whose ids are, within the transaction of the caller. */
final class PersonTables {

  private final DuckDBConnection connection;

  PersonTables(DuckDBConnection connection) {
    this.connection = connection;
  }

  /** All ids that the tables know, to be asked for. */
  KnownIds known(int bytes) throws SQLException {
    var known = new KnownIds(bytes);
    try (var select = Query.named("identity.names").prepare(connection);
        var row = select.executeQuery()) {
      while (row.next()) {
        known.see(new PersonName(row.getString("project"), row.getString("name")));
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
    try (var select =
            Query.named("identity.known")
                .set("projects", strings(ids.unknown(), PersonName::project))
                .set("names", strings(ids.unknown(), PersonName::name))
                .prepare(connection);
        var row = select.executeQuery()) {
      while (row.next()) {
        var project = row.getString("project");
        ids.told(
            new PersonName(project, row.getString("name")),
            new ArrivingIds.Told(
                new PersonName(project, row.getString("person")),
                row.getInt("number"),
                Optional.ofNullable(row.getString("owner")),
                row.getInt("owners")));
      }
    }
  }

  void rename(Map<Integer, PersonName> renamed) throws SQLException {
    if (!renamed.isEmpty()) {
      Query.named("identity.rename")
          .set("numbers", Query.Longs.of(List.copyOf(renamed.keySet())))
          .set("names", strings(renamed.values(), PersonName::name))
          .run(connection);
    }
  }

  /** All events of a person become another's. */
  void adopt(Map<Integer, Integer> adopted) throws SQLException {
    if (adopted.isEmpty()) {
      return;
    }
    for (var step : List.of("identity.note_adopted", "identity.adopt")) {
      Query.named(step)
          .set("adopted", Query.Longs.of(List.copyOf(adopted.keySet())))
          .set("numbers", Query.Longs.of(List.copyOf(adopted.values())))
          .run(connection);
    }
  }

  void own(List<ArrivingIds.Link> links) throws SQLException {
    try (var rows = new Rows(connection, "ownership")) {
      for (var link : links) {
        rows.begin()
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
  }

  /** Makes persons of those who are none yet. */
  void number(Set<ArrivingIds.Person> newcomers) throws SQLException {
    if (newcomers.isEmpty()) {
      return;
    }
    try (var statement =
            Query.named("identity.numbers").set("many", newcomers.size()).prepare(connection);
        var number = statement.executeQuery();
        var rows = new Rows(connection, "person")) {
      for (var newcomer : newcomers) {
        number.next();
        newcomer.is(number.getInt(1));
        var name = newcomer.name();
        rows.begin().add(newcomer.number()).add(name.project()).add(name.name()).end();
      }
    }
  }

  /** From the first of these events on what is sealed of their persons does not hold. */
  void noteUnsealed(List<Event> events, int[] persons) throws SQLException {
    var firsts = new HashMap<Integer, Event>();
    for (int n = 0; n < persons.length; n++) {
      var event = events.get(n);
      if (persons[n] != 0 && !event.sender().isBot()) {
        firsts.merge(persons[n], event, PersonTables::earlier);
      }
    }
    try (var rows = new Rows(connection, "unsealed")) {
      for (var first : firsts.entrySet()) {
        var event = first.getValue();
        int person = first.getKey();
        rows.begin().add(event.project()).add(person).add(event.timestamp()).end();
      }
    }
  }

  private static Event earlier(Event one, Event other) {
    return other.timestamp().isBefore(one.timestamp()) ? other : one;
  }

  private static Query.Strings strings(
      Collection<PersonName> names, Function<PersonName, String> part) {
    return new Query.Strings(names.stream().map(part).toList());
  }
}
