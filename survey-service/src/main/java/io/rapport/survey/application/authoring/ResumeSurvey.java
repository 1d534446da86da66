package io.rapport.survey.application.authoring;

import io.rapport.survey.domain.survey.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Takes a paused survey back to life. */
@ApplicationScoped
@Transactional
public class ResumeSurvey {

  private final SurveyChange change;

  ResumeSurvey(SurveyChange change) {
    this.change = change;
  }

  public Change resume(Target target) {
    return change.apply(target, ResumeSurvey::resumed);
  }

  private static Change resumed(Survey survey, Instant now) {
    return switch (survey) {
      case Survey.Paused paused -> new Change.Done(paused.resume(now));
      case Survey.Draft _, Survey.Live _, Survey.Closed _ ->
          new Change.NotInThisState("Only a paused survey can be resumed.");
    };
  }
}
