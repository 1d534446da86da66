package io.rapport.survey.adapter.out.postgres;

import com.fasterxml.jackson.core.type.TypeReference;
import io.rapport.survey.adapter.json.PropertiesReader;
import io.rapport.survey.application.port.AskedPersons;
import io.rapport.survey.domain.asking.Asked;
import io.rapport.survey.domain.asking.Facts;
import io.rapport.survey.domain.asking.Metric;
import io.rapport.survey.domain.asking.Person;
import io.rapport.survey.domain.asking.Policy.AccountLimit;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Persons in PostgreSQL. */
@ApplicationScoped
class PostgresAskedPersons implements AskedPersons {

  private static final TypeReference<List<AskedRow>> ASKED = new TypeReference<>() {};
  private static final TypeReference<Map<UUID, Integer>> TAKEN = new TypeReference<>() {};
  private static final TypeReference<Map<String, List<Long>>> TIMES = new TypeReference<>() {};

  private static final String LINK =
      """
      insert into person_link (project, user_id, anonymous_id, linked_at) values (?, ?, ?, ?)
      on conflict (project, user_id, anonymous_id) do nothing
      """;

  private static final String NAMED =
      """
      select user_ids[1] as user_id, anonymous_ids[1] as anonymous_id from person_facts
      where project = ? and person = ? and (user_ids <> '{}' or anonymous_ids <> '{}')
      """;

  private static final String IS_USER =
      """
      select 1 where exists (select from person_id where project = ? and kind = 'u' and id = ?)
        or exists (select from asked where project = ? and user_id = ?)
        or exists (select from person_link where project = ? and user_id = ?)
        or exists (select from claim where project = ? and user_id <> '' and user_id = ?)
      """;

  private final Sql sql;

  PostgresAskedPersons(Sql sql) {
    this.sql = sql;
  }

  @Override
  public View find(
      ProjectId project, Respondent names, Optional<AccountLimit> perAccount, Instant now) {
    return sql.one(
            PersonSql.FIND,
            row -> view(row, names),
            project.value(),
            names.userId().orElse(null),
            names.anonymousId().orElse(null),
            Times.write(now),
            people(perAccount))
        .orElseThrow();
  }

  @Override
  public void link(ProjectId project, Respondent names, Instant now) {
    if (names.userId().isPresent() && names.anonymousId().isPresent()) {
      sql.change(
          LINK, project.value(), names.userId().get(), names.anonymousId().get(), Times.write(now));
    }
  }

  @Override
  public Respondent named(ProjectId project, String person) {
    return sql.one(NAMED, PostgresAskedPersons::names, project.value(), person)
        .orElseGet(
            () ->
                isUser(project.value(), person)
                    ? new Respondent(Optional.empty(), Optional.of(person))
                    : new Respondent(Optional.of(person), Optional.empty()));
  }

  @Override
  public List<KnownPerson> known(
      ProjectId project,
      Optional<String> after,
      int atMost,
      Optional<AccountLimit> perAccount,
      Instant now) {
    var last = after.orElse(null);
    return sql.allInTime(
        PersonSql.KNOWN,
        row -> new KnownPerson(row.getString("key"), person(row, row.getString("key")), taken(row)),
        Times.write(now),
        people(perAccount),
        project.value(),
        last,
        last,
        atMost);
  }

  private static int people(Optional<AccountLimit> perAccount) {
    return perAccount.map(AccountLimit::people).orElse(0);
  }

  private boolean isUser(String project, String id) {
    return sql.one(IS_USER, _ -> true, project, id, project, id, project, id, project, id)
        .isPresent();
  }

  private static Respondent names(ResultSet row) throws SQLException {
    return new Respondent(
        Optional.ofNullable(row.getString("anonymous_id")),
        Optional.ofNullable(row.getString("user_id")));
  }

  private static View view(ResultSet row, Respondent names) throws SQLException {
    var lockNames = new HashSet<String>();
    texts(row.getArray("users")).forEach(user -> lockNames.add("u:" + user));
    names.anonymousId().ifPresent(device -> lockNames.add("a:" + device));
    Optional.ofNullable(row.getString("person")).ifPresent(known -> lockNames.add("p:" + known));
    return new View(
        person(row, names.name()),
        lockNames,
        row.getBoolean("linked"),
        row.getLong("stamp"),
        taken(row));
  }

  private static Map<SurveyId, Integer> taken(ResultSet row) throws SQLException {
    var taken = new HashMap<SurveyId, Integer>();
    read(row, "taken", TAKEN)
        .ifPresent(used -> used.forEach((survey, most) -> taken.put(new SurveyId(survey), most)));
    return taken;
  }

  private static Person person(ResultSet row, String otherwise) throws SQLException {
    var colleagues = new HashMap<String, List<Instant>>();
    read(row, "colleagues", TIMES)
        .ifPresent(
            times ->
                times.forEach(
                    (account, at) ->
                        colleagues.put(account, at.stream().map(Instant::ofEpochMilli).toList())));
    return new Person(
        Optional.ofNullable(row.getString("name")).orElse(otherwise),
        facts(row),
        read(row, "met", ASKED).stream().flatMap(List::stream).map(AskedRow::asked).toList(),
        Optional.ofNullable(row.getObject("claimed_until", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        colleagues);
  }

  private static Optional<Facts> facts(ResultSet row) throws SQLException {
    if (row.getString("person") == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Facts(
            Times.read(row, "as_of"),
            PropertiesReader.read(row.getString("traits")),
            texts(row.getArray("accounts")),
            Optional.ofNullable(row.getArray("segments")).map(PostgresAskedPersons::segments)));
  }

  private static Set<String> segments(Array array) {
    try {
      return texts(array);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<String> texts(@Nullable Array array) throws SQLException {
    return array == null ? Set.of() : Set.of((String[]) array.getArray());
  }

  private static <T> Optional<T> read(ResultSet row, String column, TypeReference<T> type)
      throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(json -> Json.read(json, type));
  }

  /** A row of {@code asked}, its times in milliseconds. */
  private record AskedRow(
      UUID survey, Set<Metric> metrics, int times, @Nullable Long shown, @Nullable Long answered) {

    Asked asked() {
      return new Asked(new SurveyId(survey), metrics, times, time(shown), time(answered));
    }

    private static Optional<Instant> time(@Nullable Long millis) {
      return Optional.ofNullable(millis).map(Instant::ofEpochMilli);
    }
  }
}
