package io.rapport.survey.adapter.in.rest.page;

import io.rapport.survey.domain.language.Language;
import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.response.Attribute;
import io.rapport.survey.domain.survey.Questionnaire;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who opens a page.
 *
 * @param parameters the first value of each
 * @param accepts the languages that the browser names, the best first
 */
record Caller(
    String token, Map<String, String> parameters, List<Language> accepts, boolean saysRobot) {

  private static final String SCORE = "score";

  /** Longer ones are nobody's wish. */
  private static final int LONGEST_HEADER = 500;

  /** So that all that a survey declares fit into an answer. */
  private static final int LONGEST_ATTRIBUTE = 300;

  static Caller of(String token, UriInfo uri, HttpHeaders headers) {
    var parameters = new LinkedHashMap<String, String>();
    uri.getQueryParameters().forEach((name, values) -> parameters.put(name, values.getFirst()));
    return new Caller(
        token,
        parameters,
        accepted(headers),
        Robots.include(
            Optional.ofNullable(headers.getHeaderString(HttpHeaders.USER_AGENT)).orElse("")));
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** The same, known to be no person. */
  Caller asRobot() {
    return new Caller(token, parameters, accepts, true);
  }

  /** The score that they clicked on in an e-mail. */
  Optional<Answer.Score> score() {
    try {
      return parameter(SCORE).map(Integer::parseInt).map(Answer.Score::new);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** What goes from page to page: the language, if they chose one, and what becomes attributes. */
  Map<String, String> carried(Questionnaire questionnaire) {
    var declared =
        questionnaire.attributes().stream()
            .flatMap(attribute -> attribute.parameter().stream())
            .collect(Collectors.toSet());
    var carried = new LinkedHashMap<>(shortParameters());
    carried.keySet().removeIf(name -> !declared.contains(name));
    parameter(Address.LANGUAGE)
        .flatMap(Language::of)
        .ifPresent(language -> carried.put(Address.LANGUAGE, language.tag()));
    return carried;
  }

  /** What the survey wants to know of the address. */
  Map<String, Attribute> attributes(Questionnaire questionnaire) {
    var attributes = new LinkedHashMap<String, Attribute>();
    questionnaire
        .attributesFrom(shortParameters())
        .forEach((name, value) -> attributes.put(name, new Attribute.Text(value)));
    return attributes;
  }

  private Map<String, String> shortParameters() {
    var all = new LinkedHashMap<>(parameters);
    all.values().removeIf(value -> value.length() > LONGEST_ATTRIBUTE);
    return all;
  }

  /** What somebody would read, best first: what they asked for, what they were invited in. */
  List<Language> wishes(Optional<String> invitedIn) {
    var asked = parameter(Address.LANGUAGE).flatMap(Language::of);
    return Stream.of(asked.stream(), invitedIn.flatMap(Language::of).stream(), accepts.stream())
        .flatMap(each -> each)
        .toList();
  }

  /** The languages that a browser names, the best first. */
  static List<Language> accepted(HttpHeaders headers) {
    var header = Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    try {
      return header.filter(text -> text.length() <= LONGEST_HEADER).stream()
          .flatMap(text -> LanguageRange.parse(text).stream())
          .filter(range -> range.getWeight() > 0)
          .flatMap(range -> Language.of(range.getRange().toLowerCase(Locale.ROOT)).stream())
          .toList();
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}
