package io.rapport.survey.application.port;

import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.Survey;
import java.util.List;

/** The surveys that are asked now, at hand. */
public interface LiveSurveys {

  /**
   * The project's live surveys, those of the highest priority first.
   *
   * @param stamp what is remembered must not be older
   */
  List<Survey.Live> of(ProjectId project, long stamp);
}
