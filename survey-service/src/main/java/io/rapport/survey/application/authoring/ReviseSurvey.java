package io.rapport.survey.application.authoring;

import io.rapport.survey.domain.survey.Questionnaire;
import io.rapport.survey.domain.survey.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Writes a survey anew; people are asked the new version once it is published. */
@ApplicationScoped
@Transactional
public class ReviseSurvey {

  private final SurveyChange change;

  ReviseSurvey(SurveyChange change) {
    this.change = change;
  }

  public Change revise(Target target, Questionnaire revised) {
    return change.apply(target, (survey, now) -> revised(survey, revised, now));
  }

  private static Change revised(Survey survey, Questionnaire revised, Instant now) {
    var faults = revised.faults();
    if (!faults.isEmpty()) {
      return new Change.Invalid(faults);
    }
    return switch (survey) {
      case Survey.Draft draft -> new Change.Done(draft.revise(revised, now));
      case Survey.Live live -> new Change.Done(live.revise(revised, now));
      case Survey.Paused paused -> new Change.Done(paused.revise(revised, now));
      case Survey.Closed _ -> new Change.NotInThisState("A closed survey cannot be changed.");
    };
  }
}
