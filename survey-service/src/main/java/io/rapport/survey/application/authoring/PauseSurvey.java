package io.rapport.survey.application.authoring;

import io.rapport.survey.domain.survey.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Stops a live survey from being asked and answered, for now. */
@ApplicationScoped
@Transactional
public class PauseSurvey {

  private final SurveyChange change;

  PauseSurvey(SurveyChange change) {
    this.change = change;
  }

  public Change pause(Target target) {
    return change.apply(target, PauseSurvey::paused);
  }

  private static Change paused(Survey survey, Instant now) {
    return switch (survey) {
      case Survey.Live live -> new Change.Done(live.pause(now));
      case Survey.Draft _, Survey.Paused _, Survey.Closed _ ->
          new Change.NotInThisState("Only a live survey can be paused.");
    };
  }
}
