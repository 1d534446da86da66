package io.rapport.survey.adapter.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.rapport.survey.domain.targeting.UrlMatch;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which addresses are meant. */
@Schema(
    name = "UrlMatch",
    description =
        "What begins with a slash is held against the path, everything else against the whole"
            + " address; in a glob a star stands for anything")
public record UrlMatchJson(@NotNull Kind match, @NotNull String value) {

  static UrlMatchJson from(UrlMatch url) {
    return new UrlMatchJson(Kind.valueOf(url.kind().name()), url.value());
  }

  UrlMatch toDomain() {
    return new UrlMatch(UrlMatch.Kind.valueOf(match.name()), value);
  }

  /** How it is held against it. */
  public enum Kind {
    @JsonProperty("exact")
    EXACT,
    @JsonProperty("prefix")
    PREFIX,
    @JsonProperty("contains")
    CONTAINS,
    @JsonProperty("glob")
    GLOB
  }
}
