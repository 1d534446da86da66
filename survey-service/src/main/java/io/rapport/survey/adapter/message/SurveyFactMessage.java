package io.rapport.survey.adapter.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.rapport.contracts.survey.QuestionAnswer;
import io.rapport.contracts.survey.SurveyFact;
import io.rapport.contracts.survey.SurveyFactKind;
import io.rapport.survey.adapter.json.DomainJson;
import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.question.Ces;
import io.rapport.survey.domain.question.ChoiceQuestion;
import io.rapport.survey.domain.question.Consent;
import io.rapport.survey.domain.question.Csat;
import io.rapport.survey.domain.question.MultiChoice;
import io.rapport.survey.domain.question.Nps;
import io.rapport.survey.domain.question.Question;
import io.rapport.survey.domain.question.Rating;
import io.rapport.survey.domain.question.ScoreQuestion;
import io.rapport.survey.domain.question.SingleChoice;
import io.rapport.survey.domain.question.Statement;
import io.rapport.survey.domain.question.TextQuestion;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.response.Occasion;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.survey.PublishedVersion;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What happened, in the words of the contract. */
final class SurveyFactMessage {

  private static final JsonMapper JSON = JsonMapper.builder().addModule(new DomainJson()).build();

  private SurveyFactMessage() {}

  static SurveyFact answered(PublishedVersion version, Response response) {
    var origin = response.origin();
    var sheet = response.sheet();
    var stamp = response.stamp();
    return about(version, origin.occasion(), sheet.respondent())
        .setKind(SurveyFactKind.ANSWERED)
        .setFactId(factId(origin.occasion(), "answered", origin.id() + ":" + stamp.revision()))
        .setOccurredAt(stamp.answeredAt())
        .setRecordedAt(stamp.recordedAt())
        .setResponseId(origin.id().toString())
        .setRevision(stamp.revision())
        .setCompleted(response instanceof Response.Completed)
        .setAnswers(answers(version, sheet.answers()))
        .setAttributes(json(sheet.attributes()))
        .setLanguage(sheet.language().orElse(null))
        .setMachine(sheet.machine().map(sign -> sign.name().toLowerCase(Locale.ROOT)).orElse(null))
        .build();
  }

  static SurveyFact encountered(PublishedVersion version, Encounter encounter) {
    return about(version, encounter.occasion(), encounter.respondent())
        .setKind(
            switch (encounter.kind()) {
              case SHOWN -> SurveyFactKind.SHOWN;
              case DISMISSED -> SurveyFactKind.DISMISSED;
            })
        .setFactId(
            factId(
                encounter.occasion(),
                encounter.kind().name().toLowerCase(Locale.ROOT),
                encounter.id().toString()))
        .setOccurredAt(encounter.occurredAt())
        .setRecordedAt(encounter.recordedAt())
        .setAttributes("{}")
        .build();
  }

  private static SurveyFact.Builder about(
      PublishedVersion version, Occasion occasion, Respondent respondent) {
    return SurveyFact.newBuilder()
        .setProjectId(occasion.project().value())
        .setSurveyId(occasion.survey().toString())
        .setSurveyVersion(version.number())
        .setSurveyName(version.questionnaire().name())
        .setChannel(occasion.channel().name().toLowerCase(Locale.ROOT))
        .setAnonymousId(respondent.anonymousId().orElse(null))
        .setUserId(respondent.userId().orElse(null));
  }

  /**
   * The same for the same fact, whoever says it again. Clients choose their ids, so one of another
   * project must not make the same.
   */
  private static String factId(Occasion occasion, String kind, String id) {
    var name = occasion.project().value() + "|" + kind + "|" + id;
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
  }

  private static List<QuestionAnswer> answers(
      PublishedVersion version, Map<String, Answer> answers) {
    return version.questionnaire().questions().stream()
        .flatMap(
            question ->
                Optional.ofNullable(answers.get(question.id()))
                    .map(answer -> answer(question, answer))
                    .stream())
        .toList();
  }

  private static QuestionAnswer answer(Question question, Answer answer) {
    var message = QuestionAnswer.newBuilder().setQuestionId(question.id());
    switch (question) {
      case ScoreQuestion scored ->
          message.setScaleMin(scored.scale().lowest()).setScaleMax(scored.scale().highest());
      case ChoiceQuestion _, TextQuestion _, Consent _, Statement _ -> {}
    }
    switch (answer) {
      case Answer.Score(int value) -> message.setScore(value);
      case Answer.Text(String value) -> message.setText(value);
      case Answer.Choices chosen -> message.setChoices(choices(chosen));
      case Answer.Consented(boolean accepted) ->
          message.setChoices(List.of(accepted ? "accepted" : "declined"));
    }
    return message.setQuestionType(type(question)).build();
  }

  /** Other words are told from ids, which have no colon. */
  private static List<String> choices(Answer.Choices chosen) {
    return Stream.concat(
            chosen.ids().stream(), chosen.other().map(words -> "other: " + words).stream())
        .toList();
  }

  private static String type(Question question) {
    return switch (question) {
      case Nps _ -> "nps";
      case Csat _ -> "csat";
      case Ces _ -> "ces";
      case Rating _ -> "rating";
      case SingleChoice _ -> "single_choice";
      case MultiChoice _ -> "multi_choice";
      case TextQuestion _ -> "text";
      case Consent _ -> "consent";
      case Statement _ -> "statement";
    };
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
