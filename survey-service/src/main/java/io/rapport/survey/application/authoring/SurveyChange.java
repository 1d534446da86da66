package io.rapport.survey.application.authoring;

import io.rapport.survey.application.port.Surveys;
import io.rapport.survey.domain.survey.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiFunction;

/** How every use case changes a survey: as it was seen, or not at all. */
@ApplicationScoped
class SurveyChange {

  private final Surveys surveys;
  private final InstantSource clock;

  SurveyChange(Surveys surveys, InstantSource clock) {
    this.surveys = surveys;
    this.clock = clock;
  }

  Change apply(Target target, BiFunction<Survey, Instant, Change> step) {
    return surveys
        .find(target.project(), target.survey())
        .map(
            survey ->
                isAsSeen(survey, target) ? apply(survey, step) : new Change.ChangedMeanwhile())
        .orElseGet(Change.NoSuchSurvey::new);
  }

  private Change apply(Survey survey, BiFunction<Survey, Instant, Change> step) {
    var change = step.apply(survey, clock.instant());
    return change instanceof Change.Done(Survey changed) && !surveys.save(changed)
        ? new Change.ChangedMeanwhile()
        : change;
  }

  private static boolean isAsSeen(Survey survey, Target target) {
    return target.editions().map(seen -> seen.contains(survey.header().edition())).orElse(true);
  }
}
