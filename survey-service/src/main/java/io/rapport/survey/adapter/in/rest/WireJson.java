package io.rapport.survey.adapter.in.rest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.rapport.survey.adapter.json.DomainJson;
import io.rapport.survey.adapter.json.WellFormedText;
import jakarta.inject.Singleton;

/** JSON as clients send it: what is not exactly what is documented is refused, never guessed. */
@Singleton
final class WireJson implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper json) {
    json.registerModule(new DomainJson());
    json.registerModule(
        new SimpleModule("whole-characters").addDeserializer(String.class, new WellFormedText()));
    json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    json.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
    json.addHandler(new TypeProblems());
  }
}
