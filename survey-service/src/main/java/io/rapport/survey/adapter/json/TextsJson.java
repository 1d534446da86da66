package io.rapport.survey.adapter.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rapport.survey.domain.survey.Texts;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person reads around the questions; what is left out, the page says in its own words. */
@Schema(name = "SurveyTexts")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record TextsJson(
    Optional<@SaysSomething @Size(max = Written.LABEL) String> title,
    Optional<@SaysSomething @Size(max = Written.TEXT) String> thanks,
    @Schema(description = "On the button to the next question")
        Optional<@SaysSomething @Size(max = Written.LABEL) String> next,
    @Schema(description = "On the button to the question before")
        Optional<@SaysSomething @Size(max = Written.LABEL) String> back,
    @Schema(description = "On the button that completes the response")
        Optional<@SaysSomething @Size(max = Written.LABEL) String> submit) {

  static Optional<TextsJson> from(Texts texts) {
    return Optional.of(texts)
        .filter(some -> !some.equals(Texts.NONE))
        .map(
            some ->
                new TextsJson(
                    some.title(), some.thanks(), some.next(), some.back(), some.submit()));
  }

  Texts toDomain() {
    return new Texts(title, thanks, next, back, submit);
  }
}
