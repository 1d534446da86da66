package io.rapport.survey.application.port;

import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who is about to see what, so that two tabs, two devices and two replicas agree. */
public interface Claims {

  /**
   * Waits until nobody else decides about any of these; they are ours until the transaction ends.
   */
  void lock(ProjectId project, Set<String> names);

  /**
   * Notes that a survey is about to be shown.
   *
   * @param quota of the survey, if it has one
   * @return false when its places are taken; nothing is noted then
   */
  boolean claim(Claim claim, Optional<Integer> quota);

  /**
   * A survey that is about to be shown to a person.
   *
   * @param accounts that the person belongs to
   * @param person the name that stays
   */
  record Claim(
      UUID id,
      ProjectId project,
      SurveyId survey,
      int version,
      Respondent names,
      String person,
      Set<String> accounts,
      Instant now,
      Instant until) {}
}
