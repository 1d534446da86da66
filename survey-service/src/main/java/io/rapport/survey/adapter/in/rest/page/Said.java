package io.rapport.survey.adapter.in.rest.page;

import io.rapport.survey.domain.language.Language;
import io.rapport.survey.domain.link.Link;
import io.rapport.survey.domain.question.Question;
import io.rapport.survey.domain.survey.Questionnaire;

/**
 * A questionnaire in the language of who reads it.
 *
 * @param words the page's own, in the same language if it has any
 */
record Said(Questionnaire questionnaire, Language language, Words words) {

  static Said to(Caller caller, Link link, Questionnaire questionnaire) {
    var language = questionnaire.languages().best(caller.wishes(link.terms().language()));
    return new Said(questionnaire.in(language), language, Words.in(language));
  }

  /** The question in that language. */
  Question question(Question asked) {
    return questionnaire.question(asked.id()).orElseThrow();
  }

  String thanks() {
    return questionnaire.texts().thanks().orElseGet(() -> words.get("thanks"));
  }

  String next() {
    return questionnaire.texts().next().orElseGet(() -> words.get("next"));
  }

  String back() {
    return questionnaire.texts().back().orElseGet(() -> words.get("back"));
  }

  String submit() {
    return questionnaire.texts().submit().orElseGet(() -> words.get("submit"));
  }
}
