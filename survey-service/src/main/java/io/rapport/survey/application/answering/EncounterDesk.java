package io.rapport.survey.application.answering;

import io.rapport.survey.application.port.Encounters;
import io.rapport.survey.application.port.SurveyFacts;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.survey.PublishedVersion;
import jakarta.enterprise.context.ApplicationScoped;

/** Where every showing and dismissal is handed in. */
@ApplicationScoped
class EncounterDesk {

  private final Encounters encounters;
  private final SurveyFacts facts;

  EncounterDesk(Encounters encounters, SurveyFacts facts) {
    this.encounters = encounters;
    this.facts = facts;
  }

  Taking<Encounter> take(PublishedVersion version, Encounter encounter) {
    if (!encounters.keep(encounter)) {
      return new Taking.Known<>(encounter);
    }
    facts.encountered(version, encounter);
    return new Taking.Taken<>(encounter);
  }
}
