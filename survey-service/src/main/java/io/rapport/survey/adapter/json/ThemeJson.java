package io.rapport.survey.adapter.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.rapport.survey.domain.look.Colour;
import io.rapport.survey.domain.look.Font;
import io.rapport.survey.domain.look.Theme;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a survey looks; what is left out is plain. Colours are {@code #rrggbb} and nothing else. */
@Schema(name = "Theme")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ThemeJson(
    @Schema(example = "#1f5fd6")
        Optional<@Pattern(regexp = Colour.SHAPE, message = Written.COLOUR_REASON) String> accent,
    @Schema(example = "#ffffff")
        Optional<@Pattern(regexp = Colour.SHAPE, message = Written.COLOUR_REASON) String>
            background,
    @Schema(example = "#1a1a1a")
        Optional<@Pattern(regexp = Colour.SHAPE, message = Written.COLOUR_REASON) String> text,
    Optional<FontJson> font,
    @Schema(description = "How round corners are, in pixels")
        Optional<@Min(0) @Max(Theme.LARGEST_RADIUS) Integer> radius) {

  static Optional<ThemeJson> from(Theme theme) {
    return Optional.of(theme)
        .filter(one -> !one.equals(Theme.PLAIN))
        .map(
            one ->
                new ThemeJson(
                    Optional.of(one.accent().hex()),
                    Optional.of(one.background().hex()),
                    Optional.of(one.text().hex()),
                    Optional.of(FontJson.valueOf(one.font().name())),
                    Optional.of(one.radius())));
  }

  Theme toDomain() {
    return new Theme(
        accent.map(Colour::new).orElse(Theme.PLAIN.accent()),
        background.map(Colour::new).orElse(Theme.PLAIN.background()),
        text.map(Colour::new).orElse(Theme.PLAIN.text()),
        font.map(one -> Font.valueOf(one.name())).orElse(Theme.PLAIN.font()),
        radius.orElse(Theme.PLAIN.radius()));
  }

  /** The fonts that every machine has. */
  public enum FontJson {
    @JsonProperty("system")
    SYSTEM,
    @JsonProperty("sans")
    SANS,
    @JsonProperty("serif")
    SERIF,
    @JsonProperty("mono")
    MONO
  }
}
