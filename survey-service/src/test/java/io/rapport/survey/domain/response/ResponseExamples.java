package io.rapport.survey.domain.response;

import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.question.Answer.Score;
import io.rapport.survey.domain.question.Answer.Text;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyExamples;
import io.rapport.survey.domain.survey.SurveyId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What people answer in the tests. */
public final class ResponseExamples {

  public static final Respondent ANNA = new Respondent(Optional.of("anna"), Optional.empty());

  private ResponseExamples() {}

  /** Anna begins to answer version 1 of a survey: nothing yet. */
  public static Draft anna(SurveyId survey) {
    return anna(SurveyExamples.SHOP, survey);
  }

  public static Draft anna(ProjectId project, SurveyId survey) {
    return new Draft(
        new ResponseId(UUID.randomUUID()),
        new Occasion(project, survey, 1, Channel.WIDGET),
        ANNA,
        Map.of(),
        Map.of(),
        Optional.empty());
  }

  /** A response as it was begun with this. */
  public static Response begunWith(Submission submission, Instant when) {
    return Response.begin(submission, when, when);
  }

  /** A submission being written. */
  public record Draft(
      ResponseId response,
      Occasion occasion,
      Respondent respondent,
      Map<String, Answer> answers,
      Map<String, Attribute> attributes,
      Optional<MachineSign> machine) {

    public Draft score(int score) {
      return answer("score", new Score(score));
    }

    public Draft why(String text) {
      return answer("why", new Text(text));
    }

    public Draft answer(String question, Answer answer) {
      return new Draft(
          response, occasion, respondent, plus(answers, question, answer), attributes, machine);
    }

    public Draft attribute(String name, Attribute attribute) {
      return new Draft(
          response, occasion, respondent, answers, plus(attributes, name, attribute), machine);
    }

    /** The same response, with nothing said again. */
    public Draft then() {
      return new Draft(response, occasion, respondent, Map.of(), Map.of(), machine);
    }

    public Draft by(Respondent somebody) {
      return new Draft(response, occasion, somebody, answers, attributes, machine);
    }

    public Draft by(MachineSign sign) {
      return new Draft(response, occasion, respondent, answers, attributes, Optional.of(sign));
    }

    public Draft on(Occasion another) {
      return new Draft(response, another, respondent, answers, attributes, machine);
    }

    public Draft under(ResponseId id) {
      return new Draft(id, occasion, respondent, answers, attributes, machine);
    }

    public Submission partial() {
      return submission(false);
    }

    public Submission completed() {
      return submission(true);
    }

    private Submission submission(boolean completed) {
      return new Submission(
          response,
          occasion,
          new Sheet(respondent, answers, attributes, Optional.of("de"), machine),
          completed);
    }

    private static <T> Map<String, T> plus(Map<String, T> map, String key, T value) {
      var longer = new LinkedHashMap<>(map);
      longer.put(key, value);
      return longer;
    }
  }
}
