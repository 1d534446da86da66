package io.rapport.survey.adapter.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.rapport.survey.domain.question.Ces;
import io.rapport.survey.domain.question.Consent;
import io.rapport.survey.domain.question.Csat;
import io.rapport.survey.domain.question.Ends;
import io.rapport.survey.domain.question.Menu;
import io.rapport.survey.domain.question.MultiChoice;
import io.rapport.survey.domain.question.Nps;
import io.rapport.survey.domain.question.Question;
import io.rapport.survey.domain.question.Rating;
import io.rapport.survey.domain.question.Selections;
import io.rapport.survey.domain.question.SingleChoice;
import io.rapport.survey.domain.question.Statement;
import io.rapport.survey.domain.question.TextQuestion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** A question, as authors write and read it, and as it is kept. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonSubTypes({
  @JsonSubTypes.Type(value = QuestionJson.OfNps.class, name = "nps"),
  @JsonSubTypes.Type(value = QuestionJson.OfCsat.class, name = "csat"),
  @JsonSubTypes.Type(value = QuestionJson.OfCes.class, name = "ces"),
  @JsonSubTypes.Type(value = QuestionJson.OfRating.class, name = "rating"),
  @JsonSubTypes.Type(value = QuestionJson.OfSingleChoice.class, name = "single_choice"),
  @JsonSubTypes.Type(value = QuestionJson.OfMultiChoice.class, name = "multi_choice"),
  @JsonSubTypes.Type(value = QuestionJson.OfText.class, name = "text"),
  @JsonSubTypes.Type(value = QuestionJson.OfConsent.class, name = "consent"),
  @JsonSubTypes.Type(value = QuestionJson.OfStatement.class, name = "statement")
})
@Schema(
    name = "Question",
    oneOf = {
      QuestionJson.OfNps.class,
      QuestionJson.OfCsat.class,
      QuestionJson.OfCes.class,
      QuestionJson.OfRating.class,
      QuestionJson.OfSingleChoice.class,
      QuestionJson.OfMultiChoice.class,
      QuestionJson.OfText.class,
      QuestionJson.OfConsent.class,
      QuestionJson.OfStatement.class
    },
    discriminatorProperty = "type",
    discriminatorMapping = {
      @DiscriminatorMapping(value = "nps", schema = QuestionJson.OfNps.class),
      @DiscriminatorMapping(value = "csat", schema = QuestionJson.OfCsat.class),
      @DiscriminatorMapping(value = "ces", schema = QuestionJson.OfCes.class),
      @DiscriminatorMapping(value = "rating", schema = QuestionJson.OfRating.class),
      @DiscriminatorMapping(value = "single_choice", schema = QuestionJson.OfSingleChoice.class),
      @DiscriminatorMapping(value = "multi_choice", schema = QuestionJson.OfMultiChoice.class),
      @DiscriminatorMapping(value = "text", schema = QuestionJson.OfText.class),
      @DiscriminatorMapping(value = "consent", schema = QuestionJson.OfConsent.class),
      @DiscriminatorMapping(value = "statement", schema = QuestionJson.OfStatement.class)
    })
public sealed interface QuestionJson {

  Question toDomain();

  static QuestionJson from(Question question) {
    return switch (question) {
      case Nps(var id, var text, var required, Ends(var low, var high)) ->
          new OfNps(id, text, required, low, high);
      case Csat(var id, var text, var required, var points, var display, Ends(var low, var high)) ->
          new OfCsat(
              id,
              text,
              required,
              Optional.of(CsatScale.of(points)),
              Optional.of(DisplayJson.from(display)),
              low,
              high);
      case Ces(var id, var text, var required, Ends(var low, var high)) ->
          new OfCes(id, text, required, low, high);
      case Rating(
              var id,
              var text,
              var required,
              var points,
              var display,
              Ends(var low, var high)) ->
          new OfRating(
              id, text, required, points, Optional.of(DisplayJson.from(display)), low, high);
      case SingleChoice(var id, var text, var required, Menu menu) ->
          new OfSingleChoice(
              id, text, required, ChoiceJson.from(menu), menu.other(), menu.shuffled());
      case MultiChoice(var id, var text, var required, Menu menu, Selections(var min, var max)) ->
          new OfMultiChoice(
              id,
              text,
              required,
              ChoiceJson.from(menu),
              menu.other(),
              menu.shuffled(),
              Optional.of(min),
              max);
      case TextQuestion(var id, var text, var required, var size, var longest) ->
          new OfText(
              id, text, required, Optional.of(TextSizeJson.from(size)), Optional.of(longest));
      case Consent(var id, var text, var required) -> new OfConsent(id, text, required);
      case Statement(var id, var text) -> new OfStatement(id, text);
    };
  }

  /** "How likely are you to recommend us?", 0 to 10. */
  @Schema(
      name = "NpsQuestion",
      requiredProperties = "type",
      properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "nps"))
  record OfNps(
      @NotNull @Pattern(regexp = Written.ID) String id,
      @NotBlank @Size(max = Written.TEXT) String text,
      boolean required,
      Optional<@SaysSomething @Size(max = Written.LABEL) String> low,
      Optional<@SaysSomething @Size(max = Written.LABEL) String> high)
      implements QuestionJson {
    @Override
    public Question toDomain() {
      return new Nps(id, text, required, new Ends(low, high));
    }
  }

  /** "How satisfied were you?", 1 to 5, or 1 to 7 with {@code "scale": 7}. */
  @Schema(
      name = "CsatQuestion",
      requiredProperties = "type",
      properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "csat"))
  record OfCsat(
      @NotNull @Pattern(regexp = Written.ID) String id,
      @NotBlank @Size(max = Written.TEXT) String text,
      boolean required,
      @Schema(
              implementation = Integer.class,
              enumeration = {"5", "7"},
              defaultValue = "5")
          Optional<CsatScale> scale,
      @Schema(defaultValue = "numbers") Optional<DisplayJson> display,
      Optional<@SaysSomething @Size(max = Written.LABEL) String> low,
      Optional<@SaysSomething @Size(max = Written.LABEL) String> high)
      implements QuestionJson {
    @Override
    public Question toDomain() {
      return new Csat(
          id,
          text,
          required,
          scale.orElse(CsatScale.FIVE).points(),
          display.orElse(DisplayJson.NUMBERS).toDomain(),
          new Ends(low, high));
    }
  }

  /** "How easy was it?", 1 to 7. */
  @Schema(
      name = "CesQuestion",
      requiredProperties = "type",
      properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "ces"))
  record OfCes(
      @NotNull @Pattern(regexp = Written.ID) String id,
      @NotBlank @Size(max = Written.TEXT) String text,
      boolean required,
      Optional<@SaysSomething @Size(max = Written.LABEL) String> low,
      Optional<@SaysSomething @Size(max = Written.LABEL) String> high)
      implements QuestionJson {
    @Override
    public Question toDomain() {
      return new Ces(id, text, required, new Ends(low, high));
    }
  }

  /** "How was the …?", from 1 to as many points as {@code scale} says. */
  @Schema(
      name = "RatingQuestion",
      requiredProperties = "type",
      properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "rating"))
  record OfRating(
      @NotNull @Pattern(regexp = Written.ID) String id,
      @NotBlank @Size(max = Written.TEXT) String text,
      boolean required,
      @NotNull @Min(Rating.FEWEST_POINTS) @Max(Rating.MOST_POINTS) Integer scale,
      @Schema(defaultValue = "numbers") Optional<DisplayJson> display,
      Optional<@SaysSomething @Size(max = Written.LABEL) String> low,
      Optional<@SaysSomething @Size(max = Written.LABEL) String> high)
      implements QuestionJson {
    @Override
    public Question toDomain() {
      return new Rating(
          id,
          text,
          required,
          scale,
          display.orElse(DisplayJson.NUMBERS).toDomain(),
          new Ends(low, high));
    }
  }

  /** "Which one?" */
  @Schema(
      name = "SingleChoiceQuestion",
      requiredProperties = "type",
      properties =
          @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "single_choice"))
  record OfSingleChoice(
      @NotNull @Pattern(regexp = Written.ID) String id,
      @NotBlank @Size(max = Written.TEXT) String text,
      boolean required,
      @NotNull @Size(max = Menu.MOST_CHOICES) List<@NotNull @Valid ChoiceJson> choices,
      @Schema(description = "The label of a choice that the person puts into words")
          Optional<@SaysSomething @Size(max = Written.LABEL) String> other,
      @Schema(description = "Whether each person sees the choices in another order")
          boolean shuffle)
      implements QuestionJson {
    @Override
    public Question toDomain() {
      return new SingleChoice(id, text, required, ChoiceJson.menu(choices, other, shuffle));
    }
  }

  /** "Which ones?" */
  @Schema(
      name = "MultiChoiceQuestion",
      requiredProperties = "type",
      properties =
          @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "multi_choice"))
  record OfMultiChoice(
      @NotNull @Pattern(regexp = Written.ID) String id,
      @NotBlank @Size(max = Written.TEXT) String text,
      boolean required,
      @NotNull @Size(max = Menu.MOST_CHOICES) List<@NotNull @Valid ChoiceJson> choices,
      @Schema(description = "The label of a choice that the person puts into words")
          Optional<@SaysSomething @Size(max = Written.LABEL) String> other,
      @Schema(description = "Whether each person sees the choices in another order")
          boolean shuffle,
      @Schema(description = "How many who chooses any has to choose", defaultValue = "1")
          Optional<@Min(1) @Max(Menu.MOST_CHOICES) Integer> min,
      @Schema(description = "How many can be chosen; all of them, if it is not said")
          Optional<@Min(1) @Max(Menu.MOST_CHOICES + 1) Integer> max)
      implements QuestionJson {
    @Override
    public Question toDomain() {
      var menu = ChoiceJson.menu(choices, other, shuffle);
      return new MultiChoice(id, text, required, menu, new Selections(min.orElse(1), max));
    }
  }

  /** A question that is answered in the person's own words. */
  @Schema(
      name = "TextQuestion",
      requiredProperties = "type",
      properties = @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "text"))
  record OfText(
      @NotNull @Pattern(regexp = Written.ID) String id,
      @NotBlank @Size(max = Written.TEXT) String text,
      boolean required,
      @Schema(defaultValue = "long") Optional<TextSizeJson> size,
      @Schema(description = "In UTF-16 code units", defaultValue = "10000")
          Optional<@Min(1) @Max(TextQuestion.LONGEST_ANSWER) Integer> maxLength)
      implements QuestionJson {
    @Override
    public Question toDomain() {
      return new TextQuestion(
          id,
          text,
          required,
          size.orElse(TextSizeJson.LONG).toDomain(),
          maxLength.orElse(TextQuestion.LONGEST_ANSWER));
    }
  }

  /** "Do you agree?" Where it is required, only who agrees completes the response. */
  @Schema(
      name = "ConsentQuestion",
      requiredProperties = "type",
      properties =
          @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "consent"))
  record OfConsent(
      @NotNull @Pattern(regexp = Written.ID) String id,
      @NotBlank @Size(max = Written.TEXT) String text,
      boolean required)
      implements QuestionJson {
    @Override
    public Question toDomain() {
      return new Consent(id, text, required);
    }
  }

  /** Words that are read and not answered. */
  @Schema(
      name = "Statement",
      requiredProperties = "type",
      properties =
          @SchemaProperty(name = "type", type = SchemaType.STRING, enumeration = "statement"))
  record OfStatement(
      @NotNull @Pattern(regexp = Written.ID) String id,
      @NotBlank @Size(max = Written.TEXT) String text)
      implements QuestionJson {
    @Override
    public Question toDomain() {
      return new Statement(id, text);
    }
  }
}
