package io.rapport.survey.application.port;

import io.rapport.survey.domain.followup.Member;
import io.rapport.survey.domain.survey.ProjectId;

/** Who belongs to which project. */
@FunctionalInterface
public interface Members {
  boolean isMember(ProjectId project, Member somebody);
}
