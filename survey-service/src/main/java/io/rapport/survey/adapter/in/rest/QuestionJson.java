package io.rapport.survey.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.rapport.survey.domain.question.Ces;
import io.rapport.survey.domain.question.Csat;
import io.rapport.survey.domain.question.Nps;
import io.rapport.survey.domain.question.Question;
import io.rapport.survey.domain.question.TextQuestion;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** A question, as authors write and read it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = QuestionJson.OfNps.class, name = "nps"),
  @JsonSubTypes.Type(value = QuestionJson.OfCsat.class, name = "csat"),
  @JsonSubTypes.Type(value = QuestionJson.OfCes.class, name = "ces"),
  @JsonSubTypes.Type(value = QuestionJson.OfText.class, name = "text")
})
@Schema(
    name = "Question",
    oneOf = {
      QuestionJson.OfNps.class,
      QuestionJson.OfCsat.class,
      QuestionJson.OfCes.class,
      QuestionJson.OfText.class
    },
    discriminatorProperty = "type",
    discriminatorMapping = {
      @DiscriminatorMapping(value = "nps", schema = QuestionJson.OfNps.class),
      @DiscriminatorMapping(value = "csat", schema = QuestionJson.OfCsat.class),
      @DiscriminatorMapping(value = "ces", schema = QuestionJson.OfCes.class),
      @DiscriminatorMapping(value = "text", schema = QuestionJson.OfText.class)
    })
sealed interface QuestionJson {

  Question toDomain();

  static QuestionJson from(Question question) {
    return switch (question) {
      case Nps(String id, String text, boolean required) -> new OfNps(id, text, required);
      case Csat(String id, String text, boolean required, int points) ->
          new OfCsat(id, text, required, Optional.of(CsatScale.of(points)));
      case Ces(String id, String text, boolean required) -> new OfCes(id, text, required);
      case TextQuestion(String id, String text, boolean required) -> new OfText(id, text, required);
    };
  }

  /** "How likely are you to recommend us?", 0 to 10. */
  @Schema(
      name = "NpsQuestion",
      requiredProperties = "type",
      properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "nps"))
  record OfNps(
      @NotNull @Pattern(regexp = Limits.QUESTION_ID) String id,
      @NotBlank @Size(max = Limits.QUESTION_TEXT) String text,
      boolean required)
      implements QuestionJson {
    @Override
    public Question toDomain() {
      return new Nps(id, text, required);
    }
  }

  /** "How satisfied were you?", 1 to 5, or 1 to 7 with {@code "scale": 7}. */
  @Schema(
      name = "CsatQuestion",
      requiredProperties = "type",
      properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "csat"))
  record OfCsat(
      @NotNull @Pattern(regexp = Limits.QUESTION_ID) String id,
      @NotBlank @Size(max = Limits.QUESTION_TEXT) String text,
      boolean required,
      @Schema(
              implementation = Integer.class,
              enumeration = {"5", "7"},
              defaultValue = "5")
          Optional<CsatScale> scale)
      implements QuestionJson {
    @Override
    public Question toDomain() {
      return new Csat(id, text, required, scale.orElse(CsatScale.FIVE).points());
    }
  }

  /** "How easy was it?", 1 to 7. */
  @Schema(
      name = "CesQuestion",
      requiredProperties = "type",
      properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "ces"))
  record OfCes(
      @NotNull @Pattern(regexp = Limits.QUESTION_ID) String id,
      @NotBlank @Size(max = Limits.QUESTION_TEXT) String text,
      boolean required)
      implements QuestionJson {
    @Override
    public Question toDomain() {
      return new Ces(id, text, required);
    }
  }

  /** A question that is answered in the person's own words. */
  @Schema(
      name = "TextQuestion",
      requiredProperties = "type",
      properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "text"))
  record OfText(
      @NotNull @Pattern(regexp = Limits.QUESTION_ID) String id,
      @NotBlank @Size(max = Limits.QUESTION_TEXT) String text,
      boolean required)
      implements QuestionJson {
    @Override
    public Question toDomain() {
      return new TextQuestion(id, text, required);
    }
  }
}
