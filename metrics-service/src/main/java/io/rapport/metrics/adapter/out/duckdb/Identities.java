package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.tracking.Event;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBConnection;

/**
 * Keeps whose every event is, within the transaction of its caller: what is said of an id late
 * moves the events that are stored already. What most batches say is settled in memory and by the
 * numbers of persons; only ids that several users have had are looked at event by event.
 */
final class Identities {

  private final PersonTables persons;
  private final SharedIds shared;
  private final KnownIds known;

  private Identities(PersonTables persons, SharedIds shared, KnownIds known) {
    this.persons = persons;
    this.shared = shared;
    this.known = known;
  }

  static Identities of(DuckDBConnection connection, OpenRows rows, int bytes) throws SQLException {
    var persons = new PersonTables(connection, rows);
    return new Identities(persons, SharedIds.of(connection), persons.known(bytes));
  }

  /** To be called within the transaction of a batch, before these events are stored. */
  Arrived settle(List<Event> events) throws SQLException {
    var ids = ArrivingIds.of(events, known);
    persons.tell(ids);
    ids.link();
    persons.rename(ids.renamed());
    persons.adopt(ids.adopted());
    persons.own(ids.firstLinks());
    persons.number(ids.newcomers());
    var numbers = ids.numbers();
    var speaking = ids.speakingOfShared();
    if (speaking.length > 0) {
      persons.write();
      shared.settle(events, speaking, numbers);
    }
    persons.unseal(events, numbers);
    return new Arrived(ids, numbers);
  }

  /** To be called before the transaction of what was settled is over. */
  void write() throws SQLException {
    persons.write();
    persons.writeUnsealed();
  }

  /** What was remembered of events may not be stored. */
  void forget() {
    persons.drop();
    known.forget();
  }

  /** To be called within the transaction of a decision about users of this project. */
  void merge(String project) throws SQLException {
    shared.merge(project);
    persons.seeMerged(project, known);
    known.forget();
  }

  /** To be called once the events that {@link StoredPerson} has listed are taken out. */
  void relinkErased() throws SQLException {
    shared.relinkErased();
    known.forget();
  }

  /** Whose the events of a batch are. */
  static final class Arrived {

    private final ArrivingIds ids;
    private final int[] numbers;

    private Arrived(ArrivingIds ids, int[] numbers) {
      this.ids = ids;
      this.numbers = numbers;
    }

    /** The number of the person of the n-th event; 0 for nobody. */
    int person(int n) {
      return numbers[n];
    }

    /** To be called once all is stored. */
    void remember() {
      ids.remember();
    }
  }
}
