package io.rapport.survey.domain.response;

import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.survey.Questionnaire;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who answered what: as a client sends it, and as it adds up.
 *
 * @param answers by question id
 * @param attributes by name
 * @param language the BCP 47 tag of the language in which the person was asked
 * @param machine by what this is known to come from no person
 */
public record Sheet(
    Respondent respondent,
    Map<String, Answer> answers,
    Map<String, Attribute> attributes,
    Optional<String> language,
    Optional<MachineSign> machine) {

  public Sheet {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /** What a person answers, in whatever language. */
  public Sheet(
      Respondent respondent, Map<String, Answer> answers, Map<String, Attribute> attributes) {
    this(respondent, answers, attributes, Optional.empty(), Optional.empty());
  }

  /** This sheet with what the later one adds or says anew. */
  Sheet with(Sheet later) {
    return new Sheet(
        respondent.alsoKnownAs(later.respondent),
        joined(answers, later.answers),
        joined(attributes, later.attributes),
        later.language.or(() -> language),
        machine.or(() -> later.machine));
  }

  /** This sheet, as the questions that were asked understand it. */
  Sheet to(Questionnaire asked) {
    return new Sheet(respondent, asked.understood(answers), attributes, language, machine);
  }

  Sheet byMachine(MachineSign sign) {
    return new Sheet(
        respondent, answers, attributes, language, machine.or(() -> Optional.of(sign)));
  }

  boolean hasScore() {
    return answers.values().stream().anyMatch(Answer.Score.class::isInstance);
  }

  /** The length of all texts and choices together. */
  int textLength() {
    return answers.values().stream().mapToInt(Answer::length).sum();
  }

  int attributeLength() {
    return attributeLength(attributes);
  }

  /** The length of all attributes together, with their names. */
  public static int attributeLength(Map<String, Attribute> attributes) {
    return attributes.entrySet().stream()
        .mapToInt(attribute -> attribute.getKey().length() + length(attribute.getValue()))
        .sum();
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
