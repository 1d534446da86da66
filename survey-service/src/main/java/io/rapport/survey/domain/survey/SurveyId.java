package io.rapport.survey.domain.survey;

import java.util.UUID;

/** What names a survey. */
public record SurveyId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
