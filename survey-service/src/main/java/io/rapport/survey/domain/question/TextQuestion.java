package io.rapport.survey.domain.question;

import io.rapport.survey.domain.language.Translator;
import io.rapport.survey.domain.question.Answer.Text;
import java.util.Optional;

/**
 * A question that is answered in the person's own words.
 *
 * @param longest how many characters an answer may have, in UTF-16 code units
 */
public record TextQuestion(String id, String text, boolean required, Size size, int longest)
    implements Question {

  /** The longest answer that an author may allow, in UTF-16 code units. */
  public static final int LONGEST_ANSWER = 10_000;

  public TextQuestion {
    if (longest < 1 || longest > LONGEST_ANSWER) {
      throw new IllegalArgumentException("A text has 1 to 10000 characters, not " + longest);
    }
  }

  public TextQuestion(String id, String text, boolean required) {
    this(id, text, required, Size.LONG, LONGEST_ANSWER);
  }

  @Override
  public Optional<String> objectionTo(Answer answer) {
    return answer instanceof Text(String value) && value.length() <= longest
        ? Optional.empty()
        : Optional.of("must be a text of at most " + longest + " characters");
  }

  @Override
  public TextQuestion in(Translator translator) {
    return new TextQuestion(id, translator.translate("text", text), required, size, longest);
  }

  /** How much room the person sees. */
  public enum Size {
    /** A line. */
    SHORT,
    /** Several lines. */
    LONG
  }
}
