package io.rapport.survey.adapter.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.rapport.survey.domain.targeting.Repetition;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** How often one person is asked. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonSubTypes({
  @JsonSubTypes.Type(value = RepetitionJson.Once.class, name = "once"),
  @JsonSubTypes.Type(value = RepetitionJson.UntilAnswered.class, name = "until_answered"),
  @JsonSubTypes.Type(value = RepetitionJson.AtMost.class, name = "at_most")
})
@Schema(
    name = "Clock",
    oneOf = {
      RepetitionJson.Once.class,
      RepetitionJson.UntilAnswered.class,
      RepetitionJson.AtMost.class
    },
    discriminatorProperty = "type",
    discriminatorMapping = {
      @DiscriminatorMapping(value = "once", schema = RepetitionJson.Once.class),
      @DiscriminatorMapping(value = "until_answered", schema = RepetitionJson.UntilAnswered.class),
      @DiscriminatorMapping(value = "at_most", schema = RepetitionJson.AtMost.class)
    })
public sealed interface RepetitionJson {

  Repetition toDomain();

  static RepetitionJson from(Repetition repetition) {
    return switch (repetition) {
      case Repetition.Once() -> new Once();
      case Repetition.UntilAnswered(int days) -> new UntilAnswered(days);
      case Repetition.AtMost(int times, int days) -> new AtMost(times, days);
    };
  }

  /** Once, answered or not. */
  @Schema(
      name = "Once",
      requiredProperties = "type",
      properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "once"))
  record Once() implements RepetitionJson {
    @Override
    public Repetition toDomain() {
      return new Repetition.Once();
    }
  }

  /** Until there is an answer, again so many days after the person saw it last. */
  @Schema(
      name = "UntilAnswered",
      requiredProperties = "type",
      properties =
          @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "until_answered"))
  record UntilAnswered(@NotNull Integer afterDays) implements RepetitionJson {
    @Override
    public Repetition toDomain() {
      return new Repetition.UntilAnswered(afterDays);
    }
  }

  /** So many times, answered or not, again so many days after the person saw it last. */
  @Schema(
      name = "AtMost",
      requiredProperties = "type",
      properties =
          @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "at_most"))
  record AtMost(@NotNull Integer times, @NotNull Integer afterDays) implements RepetitionJson {
    @Override
    public Repetition toDomain() {
      return new Repetition.AtMost(times, afterDays);
    }
  }
}
