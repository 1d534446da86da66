package io.rapport.survey.domain.question;

import io.rapport.survey.domain.language.Translator;

/** "How likely are you to recommend us?", from 0 to 10. */
public record Nps(String id, String text, boolean required, Ends ends) implements ScoreQuestion {

  private static final Scale SCALE = new Scale(0, 10);

  public Nps(String id, String text, boolean required) {
    this(id, text, required, Ends.UNNAMED);
  }

  @Override
  public Scale scale() {
    return SCALE;
  }

  @Override
  public Display display() {
    return Display.NUMBERS;
  }

  @Override
  public Nps in(Translator translator) {
    return new Nps(id, translator.translate("text", text), required, ends.in(translator));
  }
}
