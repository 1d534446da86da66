package io.rapport.survey.adapter.out.postgres;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.rapport.survey.adapter.json.DomainJson;
import io.rapport.survey.adapter.json.QuestionJson;
import java.io.UncheckedIOException;
import java.util.Optional;

/** What is kept as JSON. */
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new DomainJson())
          .addModule(new Jdk8Module())
          .addMixIn(QuestionJson.OfCsat.class, FirstCsat.class)
          .build();

  private Json() {}

  /** What was written first called the scale its points. */
  abstract static class FirstCsat {
    @JsonAlias("points")
    abstract Optional<?> scale();
  }

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <T> T read(String json, TypeReference<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
