package io.rapport.survey.domain.asking;

import io.rapport.survey.domain.survey.PublishedVersion;
import io.rapport.survey.domain.survey.Questionnaire;
import io.rapport.survey.domain.survey.Survey;
import io.rapport.survey.domain.targeting.Targeting;
import java.time.Instant;
import java.util.Optional;

/**
 * One person and one survey, and everything that decides whether the one sees the other.
 *
 * @param taken how many of the survey's responses are given, or about to be
 * @param moment empty when nobody is there: when somebody wants to know why, or what would be
 */
public record Case(
    Survey survey, int taken, Optional<Moment> moment, Person person, Policy policy, Instant now) {

  /** What the person would be asked: of a survey that was never published, what was written. */
  Questionnaire questionnaire() {
    return survey.newest().map(PublishedVersion::questionnaire).orElseGet(survey::questionnaire);
  }

  Targeting targeting() {
    return questionnaire().targeting();
  }
}
