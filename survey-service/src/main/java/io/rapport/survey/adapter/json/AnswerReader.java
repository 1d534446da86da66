package io.rapport.survey.adapter.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.rapport.survey.domain.question.Answer;
import java.io.IOException;

/** Reads a whole number as a score and a string as a text. */
final class AnswerReader extends StdDeserializer<Answer> {

  private static final long serialVersionUID = 1L;
  private static final String NEITHER = "must be a whole number or a text";

  AnswerReader() {
    super(Answer.class);
  }

  @Override
  public Answer deserialize(JsonParser json, DeserializationContext context) throws IOException {
    return switch (json.currentToken()) {
      case VALUE_STRING -> new Answer.Text(WellFormedText.read(json, context));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> score(json, context);
      default -> throw Unreadable.here(context, Answer.class, NEITHER);
    };
  }

  @Override
  public Answer getNullValue(DeserializationContext context) throws JsonMappingException {
    throw Unreadable.here(context, Answer.class, NEITHER);
  }

  private static Answer score(JsonParser json, DeserializationContext context) throws IOException {
    try {
      return new Answer.Score(json.getDecimalValue().intValueExact());
    } catch (ArithmeticException e) {
      throw Unreadable.here(context, Answer.class, NEITHER);
    }
  }
}
