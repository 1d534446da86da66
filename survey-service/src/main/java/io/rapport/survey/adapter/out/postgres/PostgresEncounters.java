package io.rapport.survey.adapter.out.postgres;

import io.rapport.survey.application.port.Encounters;
import io.rapport.survey.domain.response.Encounter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

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
            encounter.kind().name().toLowerCase(Locale.ROOT),
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
}
