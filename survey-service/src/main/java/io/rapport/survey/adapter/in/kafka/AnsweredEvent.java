package io.rapport.survey.adapter.in.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.contracts.Topics;
import io.rapport.contracts.tracking.EventType;
import io.rapport.contracts.tracking.TrackedEvent;
import io.rapport.survey.application.answering.ToldAnswer;
import io.rapport.survey.domain.response.Attribute;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.survey.ProjectId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads {@code Survey Question Answered} out of tracking.events. */
final class AnsweredEvent {

  /** The event's name, as its specification spells it. */
  static final String NAME = "Survey Question Answered";

  private static final byte[] NAME_BYTES = NAME.getBytes(UTF_8);
  private static final int LONGEST_ID = 256;
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> SURVEY = List.of("survey_id");
  private static final List<String> QUESTION = List.of("survey_question_id", "question_id");
  private static final List<String> ANSWER =
      List.of("survey_question_answer", "survey_answer", "answer", "score");
  private static final List<String> RESPONSE = List.of("survey_response_id", "response_id");

  /** Words about the survey, which it knows better itself. */
  private static final Set<String> SAID_ELSEWHERE =
      Stream.of(
              SURVEY,
              QUESTION,
              ANSWER,
              RESPONSE,
              List.of("survey_name", "survey_type", "survey_question", "survey_question_type"))
          .flatMap(List::stream)
          .collect(Collectors.toSet());

  private AnsweredEvent() {}

  /**
   * Whether a message may be one. Nearly all are not, and to see that is much cheaper than to
   * decode them: Avro writes text as it is.
   */
  static boolean mayBeIn(byte[] message) {
    for (int start = 0; start <= message.length - NAME_BYTES.length; start++) {
      if (message[start] == NAME_BYTES[0] && isNameAt(message, start)) {
        return true;
      }
    }
    return false;
  }

  /** The event, if it is one. */
  static Optional<TrackedEvent> in(byte[] message) {
    return Optional.of(Topics.TRACKING_EVENTS.decode(message))
        .filter(event -> event.getType() == EventType.TRACK && NAME.equals(event.getEvent()));
  }

  /**
   * The answer that it tells of.
   *
   * @throws NoAnswer when it does not say what it must
   */
  static ToldAnswer read(TrackedEvent event) throws NoAnswer {
    if (object(event.getContext()).path("bot").asBoolean(false)) {
      throw new NoAnswer("crawler", "was sent by a crawler");
    }
    var properties = object(event.getProperties());
    return new ToldAnswer(
        new ProjectId(event.getProjectId()),
        event.getMessageId(),
        id(properties, SURVEY).orElseThrow(() -> missing(SURVEY)),
        id(properties, QUESTION).orElseThrow(() -> missing(QUESTION)),
        words(properties, ANSWER).orElseThrow(() -> missing(ANSWER)),
        id(properties, RESPONSE),
        respondent(event),
        attributes(properties),
        event.getTimestamp());
  }

  /** The survey that it names, for those who look for what was not taken. */
  static String surveyIn(TrackedEvent event) {
    return id(object(event.getProperties()), SURVEY).orElse("");
  }

  private static boolean isNameAt(byte[] message, int start) {
    for (int index = 0; index < NAME_BYTES.length; index++) {
      if (message[start + index] != NAME_BYTES[index]) {
        return false;
      }
    }
    return true;
  }

  private static NoAnswer missing(List<String> names) {
    return new NoAnswer("incomplete", "has no " + names.getFirst());
  }

  private static Respondent respondent(TrackedEvent event) throws NoAnswer {
    var anonymousId = Optional.ofNullable(event.getAnonymousId());
    var userId = Optional.ofNullable(event.getUserId());
    if (anonymousId.isEmpty() && userId.isEmpty()) {
      throw new NoAnswer("nobody", "names no person");
    }
    return new Respondent(anonymousId, userId);
  }

  private static Map<String, Attribute> attributes(JsonNode properties) {
    var attributes = new LinkedHashMap<String, Attribute>();
    properties
        .properties()
        .forEach(
            property -> {
              if (!SAID_ELSEWHERE.contains(property.getKey())) {
                attribute(property.getValue())
                    .ifPresent(value -> attributes.put(property.getKey(), value));
              }
            });
    return attributes;
  }

  private static Optional<Attribute> attribute(JsonNode value) {
    if (value.isTextual()) {
      return Optional.of(new Attribute.Text(value.textValue()));
    }
    if (value.isBoolean()) {
      return Optional.of(new Attribute.Flag(value.booleanValue()));
    }
    try {
      return value.isNumber()
          ? Optional.of(new Attribute.Quantity(value.decimalValue()))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> id(JsonNode properties, List<String> names) {
    return words(properties, names).filter(id -> id.length() <= LONGEST_ID);
  }

  /** Several choices are told as a list. */
  private static Optional<String> words(JsonNode properties, List<String> names) {
    return names.stream().map(properties::path).flatMap(value -> words(value).stream()).findFirst();
  }

  private static Optional<String> words(JsonNode value) {
    if (value.isArray()) {
      return Optional.of(
          StreamSupport.stream(value.spliterator(), false)
              .map(JsonNode::asText)
              .collect(Collectors.joining("|")));
    }
    return value.isValueNode() && !value.isNull() && !value.asText().isEmpty()
        ? Optional.of(value.asText())
        : Optional.empty();
  }

  private static JsonNode object(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("An accepted event with text that is no JSON", e);
    }
  }

  /** Why an event tells of no answer. */
  static final class NoAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String detail;

    NoAnswer(String reason, String detail) {
      super(reason);
      this.reason = reason;
      this.detail = detail;
    }

    String reason() {
      return reason;
    }

    String detail() {
      return detail;
    }
  }
}
