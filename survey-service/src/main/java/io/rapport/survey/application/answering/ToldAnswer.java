package io.rapport.survey.application.answering;

import io.rapport.survey.domain.response.Attribute;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.survey.ProjectId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An answer to one question, as another tool tells of it.
 *
 * @param message the id of the message that tells of it
 * @param survey as the message names it
 * @param answer in words
 * @param response what makes several answers one response; without it each is one of its own
 */
public record ToldAnswer(
    ProjectId project,
    String message,
    String survey,
    String question,
    String answer,
    Optional<String> response,
    Respondent respondent,
    Map<String, Attribute> attributes,
    Instant answeredAt) {

  public ToldAnswer {
    attributes = Map.copyOf(attributes);
  }
}
