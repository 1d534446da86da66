package io.rapport.survey.domain.asking;

import io.rapport.survey.domain.survey.PublishedVersion;
import io.rapport.survey.domain.survey.SurveyId;
import java.time.Instant;
import java.util.Optional;

/** Whether a person sees a survey now. */
public sealed interface Decision {

  /** They do. */
  record Show(SurveyId survey, PublishedVersion version) implements Decision {}

  /** They do not: the first rule that holds it back explains it. */
  record Hold(Rule rule, String reason, Optional<Instant> until) implements Decision {}
}
