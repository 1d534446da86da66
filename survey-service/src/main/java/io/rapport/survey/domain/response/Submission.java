package io.rapport.survey.domain.response;

import io.rapport.survey.domain.survey.Questionnaire;

/**
 * Answers that somebody hands in, all or some of a response.
 *
 * @param completed whether it closes the response
 */
public record Submission(ResponseId response, Occasion occasion, Sheet sheet, boolean completed) {

  /** The same, as the questions that were asked understand it. */
  public Submission to(Questionnaire asked) {
    return new Submission(response, occasion, sheet.to(asked), completed);
  }
}
