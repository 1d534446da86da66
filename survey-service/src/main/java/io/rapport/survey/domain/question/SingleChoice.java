package io.rapport.survey.domain.question;

import io.rapport.survey.domain.language.Translator;
import io.rapport.survey.domain.question.Answer.Choices;
import java.util.Optional;

/** "Which one?" */
public record SingleChoice(String id, String text, boolean required, Menu menu)
    implements ChoiceQuestion {

  @Override
  public Optional<String> objectionTo(Answer answer) {
    return answer instanceof Choices chosen && chosen.count() <= 1
        ? menu.objectionTo(chosen)
        : Optional.of("must be one choice");
  }

  @Override
  public SingleChoice in(Translator translator) {
    return new SingleChoice(id, translator.translate("text", text), required, menu.in(translator));
  }
}
