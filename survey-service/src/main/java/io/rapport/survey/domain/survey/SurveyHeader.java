package io.rapport.survey.domain.survey;

import java.time.Instant;

/**
 * What stays the same about a survey in every state, and how often it has changed.
 *
 * @param edition from 1, one more with each change: who changes a survey says which one they saw
 */
public record SurveyHeader(
    SurveyId id, ProjectId project, int edition, Instant createdAt, Instant changedAt) {

  public static SurveyHeader first(SurveyId id, ProjectId project, Instant now) {
    return new SurveyHeader(id, project, 1, now, now);
  }

  SurveyHeader changed(Instant now) {
    return new SurveyHeader(id, project, edition + 1, createdAt, now);
  }
}
