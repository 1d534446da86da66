package io.rapport.survey.domain.question;

import io.rapport.survey.domain.language.Translator;
import io.rapport.survey.domain.question.Answer.Consented;
import java.util.Optional;

/** "Do you agree?" Where it is required, only who agrees goes on. */
public record Consent(String id, String text, boolean required) implements Question {

  @Override
  public Optional<String> objectionTo(Answer answer) {
    return answer instanceof Consented ? Optional.empty() : Optional.of("must be true or false");
  }

  @Override
  public boolean isFulfilledBy(Answer answer) {
    return answer instanceof Consented(boolean accepted) && (accepted || !required);
  }

  @Override
  public Consent in(Translator translator) {
    return new Consent(id, translator.translate("text", text), required);
  }
}
