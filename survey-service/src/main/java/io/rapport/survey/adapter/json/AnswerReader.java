package io.rapport.survey.adapter.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.question.Menu;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a whole number as a score, a string as a text, true and false as consent, and an array of
 * strings, or an object of it with other words, as choices.
 */
final class AnswerReader extends StdDeserializer<Answer> {

  private static final long serialVersionUID = 1L;
  private static final String NONE_OF_THEM =
      "must be a whole number, a text, true, false, or choices";

  AnswerReader() {
    super(Answer.class);
  }

  @Override
  public Answer deserialize(JsonParser json, DeserializationContext context) throws IOException {
    return switch (json.currentToken()) {
      case VALUE_STRING -> new Answer.Text(WellFormedText.read(json, context));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> score(json, context);
      case VALUE_TRUE -> new Answer.Consented(true);
      case VALUE_FALSE -> new Answer.Consented(false);
      case START_ARRAY -> new Answer.Choices(ids(json, context), Optional.empty());
      case START_OBJECT -> choices(json, context);
      default -> throw refused(context);
    };
  }

  @Override
  public Answer getNullValue(DeserializationContext context) throws JsonMappingException {
    throw refused(context);
  }

  private static Answer score(JsonParser json, DeserializationContext context) throws IOException {
    try {
      return new Answer.Score(json.getDecimalValue().intValueExact());
    } catch (ArithmeticException e) {
      throw refused(context);
    }
  }

  private static Answer choices(JsonParser json, DeserializationContext context)
      throws IOException {
    Set<String> ids = Set.of();
    var other = Optional.<String>empty();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      var name = json.currentName();
      var value = json.nextToken();
      if (name.equals("choices") && value == JsonToken.START_ARRAY) {
        ids = ids(json, context);
      } else if (name.equals("other") && value == JsonToken.VALUE_STRING) {
        other = Optional.of(WellFormedText.read(json, context));
      } else {
        throw refused(context);
      }
    }
    return new Answer.Choices(ids, other);
  }

  private static Set<String> ids(JsonParser json, DeserializationContext context)
      throws IOException {
    var ids = new LinkedHashSet<String>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (!json.hasToken(JsonToken.VALUE_STRING)) {
        throw refused(context);
      }
      if (!ids.add(WellFormedText.read(json, context))) {
        throw Unreadable.here(context, Answer.class, "must name each choice once");
      }
      if (ids.size() > Menu.MOST_CHOICES) {
        throw Unreadable.here(context, Answer.class, "must be at most 100 choices");
      }
    }
    return ids;
  }

  private static JsonMappingException refused(DeserializationContext context) {
    return Unreadable.here(context, Answer.class, NONE_OF_THEM);
  }
}
