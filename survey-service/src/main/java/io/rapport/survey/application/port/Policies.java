package io.rapport.survey.application.port;

import io.rapport.survey.domain.asking.Policy;
import io.rapport.survey.domain.survey.ProjectId;

/** What projects have settled for all of their surveys. */
public interface Policies {

  /** The project's policy; where it has settled nothing, the default. */
  Policy of(ProjectId project);
}
