package io.rapport.survey.adapter.in.rest.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.question.ChoiceQuestion;
import io.rapport.survey.domain.question.Consent;
import io.rapport.survey.domain.question.MultiChoice;
import io.rapport.survey.domain.question.Question;
import io.rapport.survey.domain.question.ScoreQuestion;
import io.rapport.survey.domain.question.SingleChoice;
import io.rapport.survey.domain.question.Statement;
import io.rapport.survey.domain.question.TextQuestion;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A page as a browser sends it back. */
record PostedForm(Map<String, List<String>> values) {

  private static final int MOST_VALUES = 300;

  /**
   * Reads a form.
   *
   * @throws IllegalArgumentException when it is none
   */
  static PostedForm read(String body) {
    var values = new LinkedHashMap<String, List<String>>();
    var pairs = body.split("&", MOST_VALUES + 1);
    if (pairs.length > MOST_VALUES) {
      throw new IllegalArgumentException("More than " + MOST_VALUES + " values");
    }
    for (var pair : pairs) {
      var parts = pair.split("=", 2);
      values
          .computeIfAbsent(decoded(parts[0]), _ -> new ArrayList<>())
          .add(parts.length > 1 ? decoded(parts[1]) : "");
    }
    return new PostedForm(values);
  }

  boolean goesBack() {
    return "back".equals(one("go"));
  }

  String stamp() {
    return one("stamp");
  }

  boolean isHiddenFieldFilled() {
    return !one("leave_empty").isEmpty();
  }

  /** What is answered to the question; empty when nothing is said. */
  Optional<Answer> answer(Question question) {
    return switch (question) {
      case ScoreQuestion _ ->
          Optional.of(one("answer")).filter(text -> !text.isEmpty()).map(PostedForm::score);
      case SingleChoice single -> Optional.of(choices(single, all("answer").isEmpty()));
      case MultiChoice multi -> Optional.of(choices(multi, true));
      case TextQuestion _ -> Optional.of(new Answer.Text(lines(one("answer"))));
      case Consent _ -> Optional.of(new Answer.Consented(!one("answer").isEmpty()));
      case Statement _ -> Optional.empty();
    };
  }

  /** What is no number is left to the question to refuse. */
  private static Answer score(String text) {
    try {
      return new Answer.Score(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      return new Answer.Text(text);
    }
  }

  /**
   * The choices that were made.
   *
   * @param wordsAreEnough whether words without a mark before them count
   */
  private Answer choices(ChoiceQuestion question, boolean wordsAreEnough) {
    var marked = all("answer");
    var ids = new LinkedHashSet<>(marked);
    ids.remove(Field.Menu.OTHER);
    var words = lines(one("other")).strip();
    var isOther = marked.contains(Field.Menu.OTHER) || (wordsAreEnough && !words.isEmpty());
    return new Answer.Choices(
        ids,
        isOther && question.menu().other().isPresent() ? Optional.of(words) : Optional.empty());
  }

  private String one(String name) {
    return all(name).stream().findFirst().orElse("");
  }

  private List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Browsers end lines in forms as telegraphs did. */
  private static String lines(String text) {
    return text.replace("\r\n", "\n");
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, UTF_8);
  }
}
