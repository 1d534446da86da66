package io.rapport.survey.domain.question;

import io.rapport.survey.domain.language.Translator;
import java.util.Optional;

/** Words that are read and not answered. */
public record Statement(String id, String text) implements Question {

  @Override
  public boolean required() {
    return false;
  }

  @Override
  public Optional<String> objectionTo(Answer answer) {
    return Optional.of("is a statement, which takes no answer");
  }

  @Override
  public Statement in(Translator translator) {
    return new Statement(id, translator.translate("text", text));
  }
}
