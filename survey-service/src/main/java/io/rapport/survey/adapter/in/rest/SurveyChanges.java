package io.rapport.survey.adapter.in.rest;

import io.rapport.problems.ProblemException;
import io.rapport.survey.application.authoring.Change;
import io.rapport.survey.application.authoring.Target;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.Survey;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/** Wishes to change a survey, and what came of them, in HTTP. */
final class SurveyChanges {

  private SurveyChanges() {}

  static Target target(String project, String survey, Optional<String> ifMatch) {
    return new Target(new ProjectId(project), Ids.survey(survey), EntityTag.seen(ifMatch));
  }

  static RestResponse<SurveyJson> answer(Change change) {
    return switch (change) {
      case Change.Done(Survey survey) -> tagged(survey);
      case Change.NoSuchSurvey() -> throw ProblemException.notFound("survey");
      case Change.ChangedMeanwhile() -> throw EntityTag.stale();
      case Change.NotInThisState(String why) -> throw ProblemException.conflict(why);
      case Change.Invalid(var faults) -> throw Refusals.invalid(faults);
    };
  }

  static RestResponse<SurveyJson> tagged(Survey survey) {
    return RestResponse.ResponseBuilder.ok(SurveyJson.from(survey))
        .header(HttpHeaders.ETAG, EntityTag.of(survey))
        .build();
  }
}
