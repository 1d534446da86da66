package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.PersonFiles;
import io.rapport.metrics.domain.person.PersonName;
import io.rapport.metrics.domain.person.PersonNews;
import io.rapport.metrics.domain.person.PersonProfile;
import io.rapport.metrics.domain.person.PersonSummary;
import io.rapport.metrics.domain.person.TimelineEntry;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Filter;
import io.rapport.metrics.domain.selection.Key;
import io.rapport.metrics.domain.selection.Operator;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.session.SessionRule;
import io.rapport.metrics.domain.time.Span;
import io.rapport.metrics.domain.tracking.EventNames;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks about single persons. */
final class PersonFileQueries implements PersonFiles {

  private static final Query.Strings ORDERS =
      new Query.Strings(List.copyOf(EventNames.alike("Order Completed")));
  private static final String NAMED =
      """
      select cast(:project as varchar) as project, cast(:kind as varchar) as kind,
        cast(:id as varchar) as id
      """;
  private static final Span EVER =
      new Span(
          Instant.EPOCH.atZone(ZoneOffset.UTC),
          Instant.parse("3000-01-01T00:00:00Z").atZone(ZoneOffset.UTC));

  private final Reading reading;
  private final SessionQueries sessions;

  PersonFileQueries(Reading reading, SessionQueries sessions) {
    this.reading = reading;
    this.sessions = sessions;
  }

  @Override
  public List<PersonSummary> search(String project, String text, PageRequest page) {
    var traits = new PersonValues(all(project));
    var query =
        Query.named("person.search")
            .with("email", trait(traits, "email"))
            .with("name", trait(traits, "name"))
            .with("first_name", trait(traits, "firstName"))
            .with("last_name", trait(traits, "lastName"))
            .given(traits.tables())
            .set("project", project)
            .set("text", text);
    return reading.list(Selected.newestFirst(query, page), PersonFileQueries::summary);
  }

  @Override
  public Optional<PersonProfile> profile(String project, PersonName name, SessionRule rule) {
    var known =
        reading
            .list(
                Query.named("changes.persons")
                    .with("taken", NAMED)
                    .set("project", project)
                    .set("kind", kind(name))
                    .set("id", name.id()),
                PersonNewsQueries::seen)
            .stream()
            .flatMap(Optional::stream)
            .filter(person -> isOf(person, name))
            .findFirst();
    var counted = counted(project, known.map(PersonNews.Known::person).orElse(name.text()));
    return known
        .or(() -> counted.answers() > 0 ? Optional.of(silent(project, name)) : Optional.empty())
        .map(counted::seen)
        .map(person -> new PersonProfile(person, counted.counts(sessions(person, rule))));
  }

  @Override
  public List<TimelineEntry> timeline(
      String project, String person, SessionRule rule, PageRequest page) {
    return reading.list(
        Selected.newestFirst(
            sessions
                .cut("person.timeline", of(project, person), rule)
                .set("person", person)
                .set("orders", ORDERS),
            page),
        Records::happened);
  }

  private long sessions(PersonNews.Known person, SessionRule rule) {
    return sessions
        .count(of(person.project(), person.person()), rule)
        .getOrDefault(new Cell(0, Key.NONE), 0L);
  }

  private Counted counted(String project, String person) {
    return reading
        .list(
            Query.named("person.counts")
                .set("project", project)
                .set("person", person)
                .set("orders", ORDERS),
            Counted::of)
        .getFirst();
  }

  private static String trait(PersonValues traits, String name) {
    return traits.of(new Dimension.Trait(name), Whose.named("k.person"));
  }

  private static PersonSummary summary(ResultSet row) throws SQLException {
    return new PersonSummary(
        row.getString("person"),
        Optional.ofNullable(row.getString("name")),
        Optional.ofNullable(row.getString("email")),
        Instant.ofEpochMilli(row.getLong("first_seen")),
        Instant.ofEpochMilli(row.getLong("last_seen")));
  }

  private static String kind(PersonName name) {
    return switch (name) {
      case PersonName.User _ -> "user";
      case PersonName.Anonymous _ -> "anonymous";
    };
  }

  private static boolean isOf(PersonNews.Known person, PersonName name) {
    return switch (name) {
      case PersonName.User(var id) -> person.userIds().contains(id);
      case PersonName.Anonymous(var id) -> person.anonymousIds().contains(id);
    };
  }

  /** Somebody who has answered and done nothing else. */
  private static PersonNews.Known silent(String project, PersonName name) {
    return new PersonNews.Known(
        project,
        name.text(),
        name instanceof PersonName.Anonymous ? List.of(name.id()) : List.of(),
        name instanceof PersonName.User ? List.of(name.id()) : List.of(),
        "{}",
        List.of(),
        Optional.empty(),
        Instant.MAX,
        Instant.MIN);
  }

  private static Slices of(String project, String person) {
    var itself = new Filter(new Dimension.Itself(), Operator.EQ, List.of(person));
    return new Slices(project, List.of(itself), List.of(EVER), Optional.empty());
  }

  private static Slices all(String project) {
    return new Slices(project, List.of(), List.of(EVER), Optional.empty());
  }

  /** How much there is of somebody, without sessions. */
  private record Counted(
      long events,
      long pageviews,
      long orders,
      long answers,
      Optional<Instant> firstAnswer,
      Optional<Instant> lastAnswer) {

    static Counted of(ResultSet row) throws SQLException {
      return new Counted(
          row.getLong("events"),
          row.getLong("pageviews"),
          row.getLong("orders"),
          row.getLong("answers"),
          Optional.ofNullable(row.getObject("first_answer", Long.class)).map(Instant::ofEpochMilli),
          Optional.ofNullable(row.getObject("last_answer", Long.class)).map(Instant::ofEpochMilli));
    }

    PersonProfile.Counts counts(long sessions) {
      return new PersonProfile.Counts(sessions, pageviews, events, orders, answers);
    }

    /** Who answers was there. */
    PersonNews.Known seen(PersonNews.Known person) {
      return new PersonNews.Known(
          person.project(),
          person.person(),
          person.anonymousIds(),
          person.userIds(),
          person.traits(),
          person.accounts(),
          person.segments(),
          Stream.concat(Stream.of(person.firstSeenAt()), firstAnswer.stream())
              .min(Instant::compareTo)
              .orElseThrow(),
          Stream.concat(Stream.of(person.lastSeenAt()), lastAnswer.stream())
              .max(Instant::compareTo)
              .orElseThrow());
    }
  }
}
