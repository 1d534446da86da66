package io.rapport.survey.application.answering;

import io.rapport.survey.application.port.AskedHistory;
import io.rapport.survey.application.port.Encounters;
import io.rapport.survey.application.port.SurveyFacts;
import io.rapport.survey.domain.asking.Metric;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.survey.PublishedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Where every showing and dismissal is handed in. */
@ApplicationScoped
class EncounterDesk {

  /** Who has not answered by then most likely never will; their place goes to somebody else. */
  private static final Duration ANSWERED_WITHIN = Duration.ofHours(1);

  private final Encounters encounters;
  private final SurveyFacts facts;
  private final AskedHistory history;

  EncounterDesk(Encounters encounters, SurveyFacts facts, AskedHistory history) {
    this.encounters = encounters;
    this.facts = facts;
    this.history = history;
  }

  Taking<Encounter> take(PublishedVersion version, Encounter encounter) {
    var taking = copy(version, encounter);
    if (taking instanceof Taking.Taken<Encounter>) {
      facts.encountered(version, encounter);
    }
    return taking;
  }

  /** Keeps what happened in another installation, where others have heard of it. */
  Taking<Encounter> copy(PublishedVersion version, Encounter encounter) {
    if (!encounters.keep(encounter)) {
      return new Taking.Known<>(encounter);
    }
    remember(version, encounter);
    return new Taking.Taken<>(encounter);
  }

  private void remember(PublishedVersion version, Encounter encounter) {
    switch (encounter.kind()) {
      case SHOWN ->
          history.shown(
              encounter,
              Metric.of(version.questionnaire()),
              version
                  .questionnaire()
                  .targeting()
                  .quota()
                  .map(_ -> encounter.occurredAt().plus(ANSWERED_WITHIN)));
      case DISMISSED -> history.dismissed(encounter);
    }
  }
}
