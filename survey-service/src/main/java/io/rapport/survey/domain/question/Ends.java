package io.rapport.survey.domain.question;

import io.rapport.survey.domain.language.Translator;
import java.util.Optional;

/** What the lowest and the highest point of a scale mean, in words. */
public record Ends(Optional<String> low, Optional<String> high) {

  /** A scale that explains itself. */
  public static final Ends UNNAMED = new Ends(Optional.empty(), Optional.empty());

  Ends in(Translator translator) {
    return new Ends(
        low.map(written -> translator.translate("low", written)),
        high.map(written -> translator.translate("high", written)));
  }
}
