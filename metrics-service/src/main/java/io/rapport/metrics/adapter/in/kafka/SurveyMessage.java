package io.rapport.metrics.adapter.in.kafka;

import io.rapport.contracts.survey.SurveyFactKind;
import io.rapport.metrics.domain.survey.FactKind;
import io.rapport.metrics.domain.survey.QuestionAnswer;
import io.rapport.metrics.domain.survey.SurveyFact;
import io.rapport.metrics.domain.survey.SurveyRef;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a showing, a dismissal or an answer from its message. */
final class SurveyMessage {

  private SurveyMessage() {}

  /**
   * The fact.
   *
   * @throws NotUnderstood when this code cannot say what it is
   */
  static SurveyFact read(io.rapport.contracts.survey.SurveyFact message) {
    JsonText.object("attributes", message.getAttributes(), Set.of());
    var responseId = Optional.ofNullable(message.getResponseId());
    if (message.getKind() == SurveyFactKind.ANSWERED && responseId.isEmpty()) {
      throw new NotUnderstood("no_response_id", "an answer without a responseId");
    }
    return new SurveyFact(
        message.getProjectId(),
        message.getFactId(),
        kind(message.getKind()),
        new SurveyRef(message.getSurveyId(), message.getSurveyVersion(), message.getSurveyName()),
        message.getChannel(),
        Optional.ofNullable(message.getAnonymousId()),
        Optional.ofNullable(message.getUserId()),
        message.getOccurredAt(),
        message.getRecordedAt(),
        responseId,
        message.getRevision(),
        message.getCompleted(),
        message.getAnswers().stream().map(SurveyMessage::answer).toList(),
        message.getAttributes(),
        Optional.ofNullable(message.getMachine()));
  }

  private static FactKind kind(SurveyFactKind kind) {
    return switch (kind) {
      case SHOWN -> FactKind.SHOWN;
      case DISMISSED -> FactKind.DISMISSED;
      case ANSWERED -> FactKind.ANSWERED;
      case UNKNOWN -> throw new NotUnderstood("unknown_kind", "a survey fact of a later version");
    };
  }

  private static QuestionAnswer answer(io.rapport.contracts.survey.QuestionAnswer message) {
    return new QuestionAnswer(
        message.getQuestionId(),
        message.getQuestionType(),
        optional(message.getScaleMin()),
        optional(message.getScaleMax()),
        optional(message.getScore()),
        message.getChoices(),
        Optional.ofNullable(message.getText()));
  }

  private static OptionalInt optional(@Nullable Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
