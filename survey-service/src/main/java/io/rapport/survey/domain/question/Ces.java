package io.rapport.survey.domain.question;

import io.rapport.survey.domain.language.Translator;

/** "How easy was it?", from 1 to 7. */
public record Ces(String id, String text, boolean required, Ends ends) implements ScoreQuestion {

  private static final Scale SCALE = new Scale(1, 7);

  public Ces(String id, String text, boolean required) {
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
  public Ces in(Translator translator) {
    return new Ces(id, translator.translate("text", text), required, ends.in(translator));
  }
}
