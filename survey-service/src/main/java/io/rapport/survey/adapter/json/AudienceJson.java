package io.rapport.survey.adapter.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rapport.survey.domain.targeting.Audience;
import io.rapport.survey.domain.targeting.Criterion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is meant. */
@Schema(name = "Audience", description = "Who meets everything in include, and nothing in exclude")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record AudienceJson(
    Optional<@Size(max = Audience.MOST) List<@NotNull @Valid CriterionJson>> include,
    Optional<@Size(max = Audience.MOST) List<@NotNull @Valid CriterionJson>> exclude) {

  static Optional<AudienceJson> from(Audience audience) {
    return audience.equals(Audience.EVERYBODY)
        ? Optional.empty()
        : Optional.of(new AudienceJson(written(audience.include()), written(audience.exclude())));
  }

  Audience toDomain() {
    return new Audience(criteria(include), criteria(exclude));
  }

  private static List<Criterion> criteria(Optional<List<CriterionJson>> written) {
    return written.orElse(List.of()).stream().map(CriterionJson::toDomain).toList();
  }

  private static Optional<List<CriterionJson>> written(List<Criterion> criteria) {
    return criteria.isEmpty()
        ? Optional.empty()
        : Optional.of(criteria.stream().map(CriterionJson::from).toList());
  }
}
