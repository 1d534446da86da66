package io.rapport.survey.domain.survey;

import io.rapport.survey.domain.language.Translator;
import java.util.Optional;

/**
 * What a person reads around the questions. What is empty is said in the page's own words.
 *
 * @param title above the questions
 * @param thanks at the end
 * @param next on the button to the next question
 * @param back on the button to the question before
 * @param submit on the button that completes the response
 */
public record Texts(
    Optional<String> title,
    Optional<String> thanks,
    Optional<String> next,
    Optional<String> back,
    Optional<String> submit) {

  public static final Texts NONE =
      new Texts(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  Texts in(Translator translator) {
    return new Texts(
        title.map(written -> translator.translate("title", written)),
        thanks.map(written -> translator.translate("thanks", written)),
        next.map(written -> translator.translate("next", written)),
        back.map(written -> translator.translate("back", written)),
        submit.map(written -> translator.translate("submit", written)));
  }
}
