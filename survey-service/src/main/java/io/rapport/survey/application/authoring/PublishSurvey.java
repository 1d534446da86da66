package io.rapport.survey.application.authoring;

import io.rapport.survey.domain.survey.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.function.Supplier;

/** Makes what the author wrote the version that people are asked. */
@ApplicationScoped
@Transactional
public class PublishSurvey {

  private final SurveyChange change;

  PublishSurvey(SurveyChange change) {
    this.change = change;
  }

  public Change publish(Target target) {
    return change.apply(target, PublishSurvey::published);
  }

  private static Change published(Survey survey, Instant now) {
    return switch (survey) {
      case Survey.Draft draft -> unlessBlocked(draft, () -> draft.publish(now));
      case Survey.Live live when live.hasUnpublishedChanges() ->
          unlessBlocked(live, () -> live.publish(now));
      case Survey.Paused paused when paused.hasUnpublishedChanges() ->
          unlessBlocked(paused, () -> paused.publish(now));
      case Survey.Live _, Survey.Paused _ ->
          new Change.NotInThisState("Everything in this survey is published already.");
      case Survey.Closed _ -> new Change.NotInThisState("A closed survey cannot be published.");
    };
  }

  private static Change unlessBlocked(Survey survey, Supplier<Survey> publish) {
    var blockers = survey.questionnaire().blockers();
    return blockers.isEmpty() ? new Change.Done(publish.get()) : new Change.Invalid(blockers);
  }
}
