package io.rapport.survey.application.port;

import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.Survey;
import io.rapport.survey.domain.survey.SurveyId;
import java.util.List;
import java.util.Optional;

/** The surveys that are asked now, at hand. */
public interface LiveSurveys {

  /**
   * The project's live surveys, those of the highest priority first.
   *
   * @param stamp what is remembered must not be older
   */
  List<Survey.Live> of(ProjectId project, long stamp);

  /** One of them. */
  default Optional<Survey.Live> find(ProjectId project, SurveyId survey, long stamp) {
    return of(project, stamp).stream().filter(live -> live.id().equals(survey)).findFirst();
  }
}
