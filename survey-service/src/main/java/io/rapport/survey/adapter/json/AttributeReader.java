package io.rapport.survey.adapter.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.rapport.survey.domain.response.Attribute;
import java.io.IOException;

/** Reads a text, a number or a yes or no. */
final class AttributeReader extends StdDeserializer<Attribute> {

  private static final long serialVersionUID = 1L;
  private static final String NONE_OF_THEM = "must be a string, a number, true or false";

  AttributeReader() {
    super(Attribute.class);
  }

  @Override
  public Attribute deserialize(JsonParser json, DeserializationContext context) throws IOException {
    return switch (json.currentToken()) {
      case VALUE_STRING -> new Attribute.Text(WellFormedText.read(json, context));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(json, context);
      case VALUE_TRUE -> new Attribute.Flag(true);
      case VALUE_FALSE -> new Attribute.Flag(false);
      default -> throw Unreadable.here(context, Attribute.class, NONE_OF_THEM);
    };
  }

  @Override
  public Attribute getNullValue(DeserializationContext context) throws JsonMappingException {
    throw Unreadable.here(context, Attribute.class, NONE_OF_THEM);
  }

  private static Attribute number(JsonParser json, DeserializationContext context)
      throws IOException {
    try {
      return new Attribute.Quantity(json.getDecimalValue());
    } catch (IllegalArgumentException e) {
      throw Unreadable.here(context, Attribute.class, String.valueOf(e.getMessage()));
    }
  }
}
