package io.rapport.survey.domain.question;

import io.rapport.survey.domain.language.Translator;

/** "How satisfied were you?", from 1 to 5 or from 1 to 7. */
public record Csat(String id, String text, boolean required, int points, Display display, Ends ends)
    implements ScoreQuestion {

  public Csat {
    if (points != 5 && points != 7) {
      throw new IllegalArgumentException("A CSAT scale has 5 or 7 points, not " + points);
    }
  }

  public Csat(String id, String text, boolean required, int points) {
    this(id, text, required, points, Display.NUMBERS, Ends.UNNAMED);
  }

  @Override
  public Scale scale() {
    return new Scale(1, points);
  }

  @Override
  public Csat in(Translator translator) {
    return new Csat(
        id, translator.translate("text", text), required, points, display, ends.in(translator));
  }
}
