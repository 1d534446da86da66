package io.rapport.survey.domain.question;

import io.rapport.survey.domain.language.Translator;

/**
 * One of the answers that a question offers.
 *
 * @param id what answers name it by; it stays when the label is put into better words
 */
public record Choice(String id, String label) {

  Choice in(Translator translator) {
    return new Choice(id, translator.translate(id, label));
  }
}
