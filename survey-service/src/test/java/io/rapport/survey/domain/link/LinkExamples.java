package io.rapport.survey.domain.link;

import static io.rapport.survey.domain.survey.SurveyExamples.NOON;

import io.rapport.survey.domain.response.Attribute;
import io.rapport.survey.domain.response.Channel;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Links that the tests speak of. */
public final class LinkExamples {

  private LinkExamples() {}

  public static Link.Personal personal(ProjectId project, SurveyId survey, String userId) {
    return personal(project, survey, UUID.randomUUID(), userId);
  }

  public static Link.Personal personal(ProjectId project, SurveyId survey, UUID id, String userId) {
    var terms =
        new LinkTerms(
            project,
            survey,
            Channel.EMAIL,
            Optional.of("de"),
            NOON,
            Optional.of(NOON.plus(Duration.ofDays(90))));
    return new Link.Personal(
        new LinkId(id),
        terms,
        new Respondent(Optional.empty(), Optional.of(userId)),
        Map.of("touchPoint", new Attribute.Text("<checkout> \u0000")));
  }

  public static Link.Open open(ProjectId project, SurveyId survey) {
    var terms =
        new LinkTerms(project, survey, Channel.LINK, Optional.empty(), NOON, Optional.empty());
    return new Link.Open(new LinkId(UUID.randomUUID()), terms);
  }
}
