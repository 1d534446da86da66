package io.rapport.survey.domain.question;

import io.rapport.survey.domain.question.Answer.Choices;
import io.rapport.survey.domain.question.Answer.Consented;
import io.rapport.survey.domain.question.Answer.Score;
import io.rapport.survey.domain.question.Answer.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the words of another tool mean as an answer to a question. */
public final class AnswerInWords {

  private static final int LONGEST_NUMBER = 40;

  private AnswerInWords() {}

  /** The answer; empty when the words are none to this question. */
  public static Optional<Answer> to(Question question, String words) {
    return switch (question) {
      case ScoreQuestion _ -> score(words.strip());
      case TextQuestion _ -> Optional.of(new Text(words));
      case SingleChoice choice -> choices(choice.menu(), List.of(words));
      case MultiChoice choice -> choices(choice.menu(), List.of(words.split("\\|")));
      case Consent _ -> consent(words.strip().toLowerCase(Locale.ROOT));
      case Statement _ -> Optional.empty();
    };
  }

  /** By id, else by label; one thing that is neither is put into words, where that is offered. */
  private static Optional<Answer> choices(Menu menu, List<String> words) {
    var ids = new LinkedHashSet<String>();
    var others = new ArrayList<String>();
    for (var word : words.stream().filter(one -> !one.isBlank()).toList()) {
      choice(menu, word.strip()).ifPresentOrElse(ids::add, () -> others.add(word.strip()));
    }
    return others.isEmpty() || (others.size() == 1 && menu.other().isPresent())
        ? Optional.of(new Choices(ids, others.stream().findFirst()))
        : Optional.empty();
  }

  private static Optional<String> choice(Menu menu, String word) {
    return menu.choices().stream()
        .filter(choice -> choice.id().equals(word))
        .findFirst()
        .or(
            () ->
                menu.choices().stream()
                    .filter(choice -> choice.label().strip().equalsIgnoreCase(word))
                    .findFirst())
        .map(Choice::id);
  }

  private static Optional<Answer> consent(String word) {
    return switch (word) {
      case "true", "yes", "1" -> Optional.of(new Consented(true));
      case "false", "no", "0" -> Optional.of(new Consented(false));
      default -> Optional.empty();
    };
  }

  /** Other tools also write 9.0. */
  private static Optional<Answer> score(String words) {
    try {
      return words.length() > LONGEST_NUMBER
          ? Optional.empty()
          : Optional.of(new Score(new BigDecimal(words).intValueExact()));
    } catch (ArithmeticException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
