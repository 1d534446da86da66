package io.rapport.survey.adapter.out.postgres;

import io.rapport.survey.application.port.Encounters;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.response.Occasion;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Showings and dismissals in PostgreSQL. */
@ApplicationScoped
class PostgresEncounters implements Encounters {

  private static final String KEEP =
      """
      insert into encounter (project, kind, id, survey, version, channel,
                             anonymous_id, user_id, occurred_at, recorded_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing
      """;

  private static final String PAGE =
      """
      select * from encounter where survey = ?
        and (?::timestamptz is null or (occurred_at, kind, id) > (?::timestamptz, ?, ?::uuid))
      order by occurred_at, kind, id limit ?
      """;

  private final Sql sql;

  PostgresEncounters(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean keep(Encounter encounter) {
    var occasion = encounter.occasion();
    return sql.change(
            KEEP,
            occasion.project().value(),
            word(encounter.kind()),
            encounter.id(),
            occasion.survey().value(),
            occasion.version(),
            Channels.write(occasion.channel()),
            encounter.respondent().anonymousId().orElse(null),
            encounter.respondent().userId().orElse(null),
            Times.write(encounter.occurredAt()),
            Times.write(encounter.recordedAt()))
        == 1;
  }

  @Override
  public List<Encounter> page(SurveyId survey, Optional<Position> after, int atMost) {
    var time = after.map(place -> Times.write(place.occurredAt())).orElse(null);
    return sql.all(
        PAGE,
        PostgresEncounters::encounter,
        survey.value(),
        time,
        time,
        after.map(place -> word(place.kind())).orElse(null),
        after.map(Position::id).orElse(null),
        atMost);
  }

  private static Encounter encounter(ResultSet row) throws SQLException {
    return new Encounter(
        Encounter.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getObject("id", UUID.class),
        new Occasion(
            new ProjectId(row.getString("project")),
            new SurveyId(row.getObject("survey", UUID.class)),
            row.getInt("version"),
            Channels.read(row.getString("channel"))),
        new Respondent(
            Optional.ofNullable(row.getString("anonymous_id")),
            Optional.ofNullable(row.getString("user_id"))),
        Times.read(row, "occurred_at"),
        Times.read(row, "recorded_at"));
  }

  private static String word(Encounter.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
