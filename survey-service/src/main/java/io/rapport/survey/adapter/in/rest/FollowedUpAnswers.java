package io.rapport.survey.adapter.in.rest;

import io.rapport.access.CurrentCaller;
import io.rapport.survey.application.port.FollowUps;
import io.rapport.survey.application.port.Responses;
import io.rapport.survey.application.port.Responses.Position;
import io.rapport.survey.domain.followup.Filter;
import io.rapport.survey.domain.followup.FollowUp;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.result.Selection;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Answers together with what members made of them. */
@ApplicationScoped
class FollowedUpAnswers {

  private final Responses responses;
  private final FollowUps followUps;
  private final CurrentCaller caller;

  FollowedUpAnswers(Responses responses, FollowUps followUps, CurrentCaller caller) {
    this.responses = responses;
    this.followUps = followUps;
    this.caller = caller;
  }

  Page<AnswerJson> page(
      ProjectId project,
      SurveyId survey,
      Selection selection,
      FollowUpFilter asked,
      Optional<Position> after,
      int limit) {
    var filter = asked.toDomain(caller.get().subject());
    var found =
        filter.equals(Filter.none())
            ? responses.page(survey, selection, after, limit + 1)
            : followUps.page(survey, selection, filter, after, limit + 1);
    return withFollowUps(project, found, limit);
  }

  private Page<AnswerJson> withFollowUps(ProjectId project, List<Response> found, int limit) {
    var touched =
        followUps.of(project, found.stream().map(response -> response.origin().id()).toList());
    return Page.of(
        found,
        limit,
        response ->
            AnswerJson.from(
                response, touched.getOrDefault(response.origin().id(), FollowUp.untouched())),
        AnswerCursor::after);
  }
}
