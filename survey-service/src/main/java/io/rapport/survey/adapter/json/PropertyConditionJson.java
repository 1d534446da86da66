package io.rapport.survey.adapter.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rapport.survey.domain.targeting.Condition;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a property of an event must be. */
@Schema(name = "PropertyCondition")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PropertyConditionJson(
    @NotNull @Schema(description = "Its name, with dots into what is nested") String property,
    @NotNull OperatorJson op,
    @Schema(implementation = Object.class, description = "A scalar, for in a list of them")
        Optional<ScalarsJson> value) {

  static PropertyConditionJson from(Condition condition) {
    return new PropertyConditionJson(
        condition.property(),
        OperatorJson.from(condition.operator()),
        Optional.of(condition.values()).filter(values -> !values.isEmpty()).map(ScalarsJson::new));
  }

  Condition toDomain() {
    return new Condition(property, op.toDomain(), value.map(ScalarsJson::values).orElse(List.of()));
  }
}
