package io.rapport.survey.adapter.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rapport.survey.domain.survey.DeclaredAttribute;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fact that is expected to travel with the answers, unseen. */
@Schema(name = "DeclaredAttribute")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DeclaredAttributeJson(
    @NotNull @Pattern(regexp = Written.ID) String name,
    @Schema(description = "The URL parameter of a page with the survey that becomes the attribute")
        Optional<@Pattern(regexp = Written.PARAMETER) String> parameter) {

  static DeclaredAttributeJson from(DeclaredAttribute attribute) {
    return new DeclaredAttributeJson(attribute.name(), attribute.parameter());
  }

  DeclaredAttribute toDomain() {
    return new DeclaredAttribute(name, parameter);
  }
}
