package io.rapport.survey.application.answering;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.survey.application.port.Erasures;
import io.rapport.survey.application.port.Responses;
import io.rapport.survey.application.port.Surveys;
import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.question.AnswerInWords;
import io.rapport.survey.domain.question.Question;
import io.rapport.survey.domain.response.Channel;
import io.rapport.survey.domain.response.ImportRules;
import io.rapport.survey.domain.response.Occasion;
import io.rapport.survey.domain.response.Refusal;
import io.rapport.survey.domain.response.Refusal.Reason;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.response.ResponseId;
import io.rapport.survey.domain.response.Sheet;
import io.rapport.survey.domain.response.Submission;
import io.rapport.survey.domain.response.SurveyRules;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.PublishedVersion;
import io.rapport.survey.domain.survey.PublishedVersions;
import io.rapport.survey.domain.survey.Survey;
import io.rapport.survey.domain.survey.SurveyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes an answer that was given in another tool, once however often it is told. */
@ApplicationScoped
@Transactional
public class TakeToldAnswer {

  private static final int ALL = Integer.MAX_VALUE;

  private final Surveys surveys;
  private final Responses responses;
  private final SubmissionDesk desk;
  private final Erasures erasures;
  private final InstantSource clock;

  TakeToldAnswer(
      Surveys surveys,
      Responses responses,
      SubmissionDesk desk,
      Erasures erasures,
      InstantSource clock) {
    this.surveys = surveys;
    this.responses = responses;
    this.desk = desk;
    this.erasures = erasures;
    this.clock = clock;
  }

  public Taking<Response> take(ToldAnswer told) {
    var survey = uuid(told.survey()).flatMap(id -> surveys.find(told.project(), new SurveyId(id)));
    if (survey.isEmpty()) {
      return new Taking.Refused<>(Refusal.unknownSurvey());
    }
    return SurveyRules.WAS_PUBLISHED
        .apply(survey.get())
        .<Taking<Response>>map(Taking.Refused::new)
        .orElseGet(() -> take(told, survey.get()));
  }

  private Taking<Response> take(ToldAnswer told, Survey survey) {
    var now = clock.instant();
    // The clock of who received it may be a little ahead of this one.
    var answeredAt = told.answeredAt().isAfter(now) ? now : told.answeredAt();
    var id = responseId(told, survey.id());
    var version = version(told.project(), id, survey, answeredAt);
    var answer =
        version
            .questionnaire()
            .question(told.question())
            .flatMap(question -> answer(question, told));
    if (answer.isEmpty()) {
      return new Taking.Refused<>(
          Refusal.of(Reason.INVALID, "answers." + told.question(), "is no answer to a question"));
    }
    if (erasures.reach(told.project(), told.respondent(), answeredAt)) {
      return new Taking.Refused<>(Refusal.erased());
    }
    return ImportRules.refusal("occurredAt", answeredAt, now)
        .<Taking<Response>>map(Taking.Refused::new)
        .orElseGet(
            () ->
                desk.takeOld(
                    version, submission(told, id, survey, version, answer.get()), answeredAt, now));
  }

  private static Optional<Answer> answer(Question question, ToldAnswer told) {
    return AnswerInWords.to(question, told.answer());
  }

  private static Submission submission(
      ToldAnswer told, ResponseId id, Survey survey, PublishedVersion version, Answer answer) {
    return new Submission(
        id,
        new Occasion(told.project(), survey.id(), version.number(), Channel.IMPORT),
        new Sheet(told.respondent(), Map.of(told.question(), answer), told.attributes()),
        false);
  }

  /** What the response was begun with; of a new one, what was asked at the time. */
  private PublishedVersion version(
      ProjectId project, ResponseId id, Survey survey, Instant answeredAt) {
    var versions = new PublishedVersions(surveys.versions(survey.id(), Optional.empty(), ALL));
    return responses
        .find(project, id)
        .flatMap(known -> versions.number(known.origin().occasion().version()))
        .orElseGet(() -> versions.at(answeredAt));
  }

  private static ResponseId responseId(ToldAnswer told, SurveyId survey) {
    return new ResponseId(
        told.response()
            .map(id -> uuid(id).orElseGet(() -> made(survey, "response", id)))
            .orElseGet(() -> made(survey, "message", told.message())));
  }

  private static UUID made(SurveyId survey, String kind, String id) {
    return UUID.nameUUIDFromBytes((survey + "|" + kind + "|" + id).getBytes(UTF_8));
  }

  /** Only as UUIDs are written: Java reads shortened ones too. */
  private static Optional<UUID> uuid(String id) {
    try {
      return Optional.of(UUID.fromString(id)).filter(uuid -> uuid.toString().equalsIgnoreCase(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
