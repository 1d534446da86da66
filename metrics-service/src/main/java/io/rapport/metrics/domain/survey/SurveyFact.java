package io.rapport.metrics.domain.survey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A showing, a dismissal, or one revision of an answer.
 *
 * @param factId unique within the project; a repeat is the same fact
 * @param occurredAt of an answer: its first score
 * @param responseId of an answer; all its revisions share it
 * @param revision of an answer, from 1; the highest one stands
 * @param attributes a JSON object
 * @param machine why a machine and no person is taken to have answered; it is in no KPI then
 */
public record SurveyFact(
    String project,
    String factId,
    FactKind kind,
    SurveyRef survey,
    String channel,
    Optional<String> anonymousId,
    Optional<String> userId,
    Instant occurredAt,
    Instant recordedAt,
    Optional<String> responseId,
    int revision,
    boolean completed,
    List<QuestionAnswer> answers,
    String attributes,
    Optional<String> machine) {

  public SurveyFact {
    answers = List.copyOf(answers);
  }
}
