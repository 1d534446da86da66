package io.rapport.survey.domain.response;

import io.rapport.survey.domain.Fault;
import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.question.Question;
import io.rapport.survey.domain.response.Refusal.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a submission is taken. The first rule that objects explains the refusal, with everything
 * that it objects to.
 */
public final class AnswerRules {

  /** A response is to one survey in one version, by one person. */
  static final Rule CONTINUES_ITS_RESPONSE =
      new Rule(Reason.OTHER_RESPONSE, AnswerRules::contradictions);

  /** Each answer is to a question of the version, and one that the question can have. */
  static final Rule ANSWERS_ITS_QUESTIONS = new Rule(Reason.INVALID, AnswerRules::wrongAnswers);

  /** What a completed response holds stands; only a repeat of it goes through. */
  static final Rule COMES_BEFORE_COMPLETION =
      new Rule(Reason.RESPONSE_COMPLETED, AnswerRules::changesAfterCompletion);

  /** Who says nothing has not begun. */
  static final Rule HAS_AN_ANSWER = new Rule(Reason.INVALID, AnswerRules::emptiness);

  /** A completed response answers every required question on the path that its answers take. */
  static final Rule COMPLETES_ONLY_WHAT_IS_COMPLETE =
      new Rule(Reason.INVALID, AnswerRules::missingAnswers);

  /** A response fits into one message, whoever adds to it how often. */
  static final Rule FITS_INTO_A_MESSAGE = new Rule(Reason.INVALID, AnswerRules::excess);

  private static final List<Rule> IN_ORDER =
      List.of(
          CONTINUES_ITS_RESPONSE,
          ANSWERS_ITS_QUESTIONS,
          COMES_BEFORE_COMPLETION,
          HAS_AN_ANSWER,
          COMPLETES_ONLY_WHAT_IS_COMPLETE,
          FITS_INTO_A_MESSAGE);

  /** The most characters of all texts of a response. */
  public static final int MOST_TEXT = 100_000;

  /** The most attributes of a response. */
  public static final int MOST_ATTRIBUTES = 50;

  /** The most characters of all attributes of a response, names included. */
  public static final int MOST_ATTRIBUTE_TEXT = 20_000;

  private AnswerRules() {}

  /** Why the submission is not taken; empty when it is. */
  public static Optional<Refusal> refusal(Attempt attempt) {
    return IN_ORDER.stream().flatMap(rule -> rule.refusal(attempt).stream()).findFirst();
  }

  private static List<Fault> contradictions(Attempt attempt) {
    var given = attempt.submission();
    return attempt.known().map(known -> contradictions(known, given)).orElse(List.of());
  }

  private static List<Fault> contradictions(Response known, Submission given) {
    var faults = new ArrayList<Fault>();
    var begun = known.origin().occasion();
    if (!begun.survey().equals(given.occasion().survey())) {
      faults.add(new Fault("survey", "is not the one that this response was begun for"));
    }
    if (begun.version() != given.occasion().version()) {
      faults.add(new Fault("version", "is not the one that this response was begun with"));
    }
    if (!known.sheet().respondent().mayBe(given.sheet().respondent())) {
      faults.add(new Fault("anonymousId", "or userId is not that of who began this response"));
    }
    return faults;
  }

  private static List<Fault> wrongAnswers(Attempt attempt) {
    return attempt.submission().sheet().answers().entrySet().stream()
        .flatMap(given -> objection(attempt, given).map(why -> fault(given.getKey(), why)).stream())
        .toList();
  }

  private static Optional<String> objection(Attempt attempt, Map.Entry<String, Answer> given) {
    return attempt
        .version()
        .questionnaire()
        .question(given.getKey())
        .map(question -> question.objectionTo(given.getValue()))
        .orElse(Optional.of("is not a question of this version of the survey"));
  }

  private static List<Fault> changesAfterCompletion(Attempt attempt) {
    return attempt
        .known()
        .filter(known -> known instanceof Response.Completed && !known.holds(attempt.submission()))
        .map(_ -> List.of(new Fault("responseId", "is completed and takes nothing more")))
        .orElse(List.of());
  }

  private static List<Fault> emptiness(Attempt attempt) {
    return attempt.result().answers().isEmpty()
        ? List.of(new Fault("answers", "must hold at least one answer"))
        : List.of();
  }

  private static List<Fault> missingAnswers(Attempt attempt) {
    if (!attempt.submission().completed()) {
      return List.of();
    }
    var answers = attempt.result().answers();
    return attempt.version().questionnaire().graph().path(answers).stream()
        .filter(Question::required)
        .filter(question -> isMissing(question, answers.get(question.id())))
        .map(question -> fault(question.id(), "is required to complete the response"))
        .toList();
  }

  private static boolean isMissing(Question question, @Nullable Answer answer) {
    return answer == null || !question.isFulfilledBy(answer);
  }

  private static List<Fault> excess(Attempt attempt) {
    var result = attempt.result();
    var faults = new ArrayList<Fault>();
    if (result.textLength() > MOST_TEXT) {
      faults.add(new Fault("answers", "must have at most " + MOST_TEXT + " characters in all"));
    }
    if (result.attributes().size() > MOST_ATTRIBUTES) {
      faults.add(new Fault("attributes", "must be at most " + MOST_ATTRIBUTES));
    }
    if (result.attributeLength() > MOST_ATTRIBUTE_TEXT) {
      faults.add(
          new Fault(
              "attributes", "must have at most " + MOST_ATTRIBUTE_TEXT + " characters in all"));
    }
    return faults;
  }

  private static Fault fault(String question, String why) {
    return new Fault("answers." + question, why);
  }
}
