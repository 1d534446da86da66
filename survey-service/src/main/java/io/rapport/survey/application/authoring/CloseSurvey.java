package io.rapport.survey.application.authoring;

import io.rapport.survey.domain.survey.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Ends a survey, for ever. */
@ApplicationScoped
@Transactional
public class CloseSurvey {

  private final SurveyChange change;

  CloseSurvey(SurveyChange change) {
    this.change = change;
  }

  public Change close(Target target) {
    return change.apply(target, CloseSurvey::closed);
  }

  private static Change closed(Survey survey, Instant now) {
    return switch (survey) {
      case Survey.Live live -> new Change.Done(live.close(now));
      case Survey.Paused paused -> new Change.Done(paused.close(now));
      case Survey.Draft _, Survey.Closed _ ->
          new Change.NotInThisState("Only a live or paused survey can be closed.");
    };
  }
}
