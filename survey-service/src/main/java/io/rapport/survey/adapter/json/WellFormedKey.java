package io.rapport.survey.adapter.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;

/** Reads the names in an object, as {@link WellFormedText} reads its strings. */
public final class WellFormedKey extends KeyDeserializer {

  @Override
  public Object deserializeKey(String key, DeserializationContext context)
      throws JsonMappingException {
    return WellFormedText.whole(key, context);
  }
}
