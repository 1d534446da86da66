package io.rapport.survey.domain.question;

import io.rapport.survey.domain.Fault;
import io.rapport.survey.domain.language.Translator;
import io.rapport.survey.domain.question.Answer.Choices;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** "Which ones?" */
public record MultiChoice(
    String id, String text, boolean required, Menu menu, Selections selections)
    implements ChoiceQuestion {

  @Override
  public Optional<String> objectionTo(Answer answer) {
    if (!(answer instanceof Choices chosen)) {
      return Optional.of("must be choices");
    }
    return chosen.saysNothing() || selections.contains(chosen.count())
        ? menu.objectionTo(chosen)
        : Optional.of("must be " + selections + " of the choices");
  }

  @Override
  public List<Fault> lacks() {
    return Stream.concat(menu.lacks().stream(), impossibleSelections()).toList();
  }

  private Stream<Fault> impossibleSelections() {
    if (selections.contradictThemselves()) {
      return Stream.of(new Fault("min", "must not be more than max"));
    }
    return selections.least() > menu.size()
        ? Stream.of(new Fault("min", "must not be more than there is to choose from"))
        : Stream.empty();
  }

  @Override
  public MultiChoice in(Translator translator) {
    return new MultiChoice(
        id, translator.translate("text", text), required, menu.in(translator), selections);
  }
}
