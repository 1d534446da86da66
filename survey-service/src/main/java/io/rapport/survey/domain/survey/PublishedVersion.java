package io.rapport.survey.domain.survey;

import java.time.Instant;

/**
 * What people were asked from one publication to the next. It never changes, and every answer names
 * the one it was given to.
 *
 * @param number from 1
 */
public record PublishedVersion(int number, Questionnaire questionnaire, Instant publishedAt) {

  static PublishedVersion first(Questionnaire questionnaire, Instant now) {
    return new PublishedVersion(1, questionnaire, now);
  }

  PublishedVersion next(Questionnaire changed, Instant now) {
    return new PublishedVersion(number + 1, changed, now);
  }
}
