package io.rapport.metrics.adapter.out.duckdb;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.rapport.metrics.domain.alert.Rule;
import io.rapport.metrics.domain.alert.Window;
import io.rapport.metrics.domain.annotation.Moment;

/** Records of the domain as they stand in files; what a later version has added is passed over. */
final class PlainJson {

  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModules(new Jdk8Module(), new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .addMixIn(Rule.class, OneOfSome.class)
          .addMixIn(Window.class, OneOfSome.class)
          .addMixIn(Moment.class, OneOfSome.class)
          .registerSubtypes(
              new NamedType(Rule.Threshold.class, "threshold"),
              new NamedType(Rule.Changed.class, "changed"),
              new NamedType(Rule.Target.class, "target"),
              new NamedType(Window.Each.class, "each"),
              new NamedType(Window.Rolling.class, "rolling"),
              new NamedType(Moment.OnDay.class, "day"),
              new NamedType(Moment.At.class, "time"))
          .build();

  private PlainJson() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  private interface OneOfSome {}
}
