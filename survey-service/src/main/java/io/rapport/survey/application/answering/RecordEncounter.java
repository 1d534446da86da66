package io.rapport.survey.application.answering;

import io.rapport.survey.application.port.NewIds;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.response.Occasion;
import io.rapport.survey.domain.response.Respondent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Notes that a person saw a survey, or sent it away, right now. */
@ApplicationScoped
@Transactional
public class RecordEncounter {

  private final AnsweredVersion versions;
  private final EncounterDesk desk;
  private final NewIds ids;
  private final InstantSource clock;

  RecordEncounter(AnsweredVersion versions, EncounterDesk desk, NewIds ids, InstantSource clock) {
    this.versions = versions;
    this.desk = desk;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Notes it once for each id.
   *
   * @param id the client's, where it may send the same thing again
   */
  public Taking<Encounter> record(
      Encounter.Kind kind, Optional<UUID> id, Occasion occasion, Respondent respondent) {
    var now = clock.instant();
    var encounter = new Encounter(kind, id.orElseGet(ids::next), occasion, respondent, now, now);
    return versions.of(occasion, version -> desk.take(version, encounter));
  }
}
