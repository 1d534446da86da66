package io.rapport.survey.adapter.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rapport.survey.domain.branching.Branch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a survey goes on after a question, other than with the next one. */
@Schema(name = "Branch")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record BranchJson(
    @Schema(description = "The id of the question") @NotNull @Pattern(regexp = Written.ID)
        String from,
    @Schema(description = "What its answer is like; any answer or none, if it is not said")
        Optional<@Valid ConditionJson> when,
    @Schema(description = "The id of the question that follows, or $end")
        @NotNull
        @Pattern(regexp = "\\$end|" + Written.ID, message = "must be the id of a question, or $end")
        String to) {

  /** No question has this id. */
  private static final String END = "$end";

  static BranchJson from(Branch branch) {
    return new BranchJson(
        branch.from(), branch.when().map(ConditionJson::from), branch.to().orElse(END));
  }

  Branch toDomain() {
    return new Branch(
        from,
        when.map(ConditionJson::toDomain),
        Optional.of(to).filter(place -> !place.equals(END)));
  }
}
