package io.rapport.survey.domain.response;

import io.rapport.survey.domain.question.Answer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who answered what: as a client sends it, and as it adds up.
 *
 * @param answers by question id
 * @param attributes by name
 */
public record Sheet(
    Respondent respondent, Map<String, Answer> answers, Map<String, Attribute> attributes) {

  public Sheet {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /** This sheet with what the later one adds or says anew. */
  Sheet with(Sheet later) {
    return new Sheet(
        respondent.alsoKnownAs(later.respondent),
        joined(answers, later.answers),
        joined(attributes, later.attributes));
  }

  boolean hasScore() {
    return answers.values().stream().anyMatch(Answer.Score.class::isInstance);
  }

  /** The length of all texts together. */
  int textLength() {
    return answers.values().stream().mapToInt(Sheet::length).sum();
  }

  /** The length of all attributes together, with their names. */
  int attributeLength() {
    return attributes.entrySet().stream()
        .mapToInt(attribute -> attribute.getKey().length() + length(attribute.getValue()))
        .sum();
  }

  private static int length(Answer answer) {
    return answer instanceof Answer.Text(String text) ? text.length() : 0;
  }

  private static int length(Attribute attribute) {
    return attribute instanceof Attribute.Text(String text) ? text.length() : 0;
  }

  private static <T> Map<String, T> joined(Map<String, T> earlier, Map<String, T> later) {
    var both = new LinkedHashMap<>(earlier);
    both.putAll(later);
    return both;
  }
}
