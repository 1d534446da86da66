package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.person.PersonChanges;
import io.rapport.metrics.domain.person.PersonNews;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out what others must be told of persons. */
final class PersonNewsQueries {

  private static final String USER = "user:";
  private static final String ANONYMOUS = "anonymous:";
  private static final String CHANGED =
      "select distinct project, kind, id from changed_id where number <= :up_to";

  /** That somebody was here again is news after this time only. */
  private static final Duration SEEN_AGAIN = Duration.ofHours(1);

  private final Reading reading;

  PersonNewsQueries(Reading reading) {
    this.reading = reading;
  }

  /** Of the oldest changes about so many; empty when there are none. */
  Optional<PersonChanges> changes(int limit) {
    return reading
        .list(Query.named("changes.up_to").set("limit", limit), PersonNewsQueries::upTo)
        .getFirst()
        .map(found -> new PersonChanges(found.number, found.more, news(found.number)));
  }

  private static Optional<UpTo> upTo(ResultSet row) throws SQLException {
    var number = row.getLong("up_to");
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(new UpTo(number, number < row.getLong("last")));
  }

  private List<PersonNews> news(long upTo) {
    return reading
        .list(
            Query.named("changes.persons").with("taken", CHANGED).set("up_to", upTo),
            PersonNewsQueries::news)
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** Who it is; empty when there is nobody any more. */
  static Optional<PersonNews.Known> seen(ResultSet row) throws SQLException {
    return row.getObject("last_seen") == null ? Optional.empty() : Optional.of(known(row));
  }

  private static Optional<PersonNews> news(ResultSet row) throws SQLException {
    var told = Optional.ofNullable(row.getObject("told_digest", Long.class));
    if (row.getObject("last_seen") == null) {
      var gone = new PersonNews.Gone(row.getString("project"), row.getString("person"));
      return told.map(_ -> gone);
    }
    var known = known(row);
    return told.filter(digest -> digest == PersonDigest.of(known)).isPresent() && !isSeenAgain(row)
        ? Optional.empty()
        : Optional.of(known);
  }

  private static boolean isSeenAgain(ResultSet row) throws SQLException {
    return row.getLong("last_seen") - row.getLong("told_last_seen") >= SEEN_AGAIN.toMillis();
  }

  private static PersonNews.Known known(ResultSet row) throws SQLException {
    var person = row.getString("person");
    return new PersonNews.Known(
        row.getString("project"),
        person,
        person.startsWith(ANONYMOUS)
            ? List.of(person.substring(ANONYMOUS.length()))
            : texts(row, "devices"),
        person.startsWith(USER)
            ? Stream.concat(
                    Stream.of(person.substring(USER.length())), texts(row, "users").stream())
                .toList()
            : List.of(),
        MergedTraits.of(texts(row, "traits")),
        texts(row, "accounts"),
        Optional.ofNullable(row.getString("segments")).map(PersonNewsQueries::words),
        Instant.ofEpochMilli(row.getLong("first_seen")),
        Instant.ofEpochMilli(row.getLong("last_seen")));
  }

  private static List<String> words(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(","));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    var array = row.getArray(column);
    return array == null
        ? List.of()
        : Arrays.stream((Object[]) array.getArray()).map(Object::toString).toList();
  }

  private record UpTo(long number, boolean more) {}
}
