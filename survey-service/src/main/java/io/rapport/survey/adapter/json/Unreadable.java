package io.rapport.survey.adapter.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;

/** How a value that cannot be read is refused, so that its problem names the field and why. */
final class Unreadable {

  private Unreadable() {}

  static JsonMappingException here(DeserializationContext context, Class<?> type, String why) {
    return ValueInstantiationException.from(
        context.getParser(), why, context.constructType(type), new IllegalArgumentException(why));
  }
}
