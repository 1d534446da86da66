package io.rapport.survey.application.port;

import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;

/** Which survey was created by which request, so that a repeat creates nothing. */
public interface Creations {

  /**
   * Notes that a request creates a survey, unless its key was used before.
   *
   * @param key the client's idempotency key
   * @return what stands under the key: this creation, or the earlier one
   */
  Creation claim(ProjectId project, String key, Creation creation);

  /** What was asked for, and what came of it. */
  record Creation(String digest, SurveyId survey) {}
}
