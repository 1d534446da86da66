package io.rapport.survey.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.rapport.survey.domain.asking.Decision;
import io.rapport.survey.domain.asking.Facts;
import io.rapport.survey.domain.asking.Finding;
import io.rapport.survey.domain.asking.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a person is, or is not, asked a survey. */
@Schema(name = "Why")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record WhyJson(
    @Schema(description = "The name that they are drawn by") String person,
    @Schema(description = "As of when metrics-service has told about them; missing: never")
        Optional<Instant> factsAsOf,
    Answer decision,
    @Schema(description = "The first rule that holds it back") Optional<String> rule,
    Optional<String> reason,
    @Schema(description = "From when on that rule has nothing against it, if it is known")
        Optional<Instant> until,
    @Schema(description = "Every rule, in the order in which they explain") List<RuleJson> rules) {

  static WhyJson from(Verdict verdict) {
    var hold = verdict.hold();
    return new WhyJson(
        verdict.of().person().name(),
        verdict.of().person().facts().map(Facts::asOf),
        hold.isPresent() ? Answer.HOLD : Answer.SHOW,
        hold.map(held -> held.rule().name()),
        hold.map(Decision.Hold::reason),
        hold.flatMap(Decision.Hold::until),
        verdict.steps().stream().map(RuleJson::from).toList());
  }

  /** What comes of it. */
  enum Answer {
    @JsonProperty("show")
    SHOW,
    @JsonProperty("hold")
    HOLD
  }

  /** One rule, and what it says. */
  @Schema(name = "WhyRule")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record RuleJson(
      String rule, FindingJson finding, Optional<String> reason, Optional<Instant> until) {

    static RuleJson from(Verdict.Step step) {
      var name = step.rule().name();
      return switch (step.finding()) {
        case Finding.Passes() ->
            new RuleJson(name, FindingJson.PASS, Optional.empty(), Optional.empty());
        case Finding.Depends(var reason) ->
            new RuleJson(name, FindingJson.DEPENDS, Optional.of(reason), Optional.empty());
        case Finding.Holds(var reason, var until) ->
            new RuleJson(name, FindingJson.HOLD, Optional.of(reason), until);
      };
    }
  }

  /** What a rule says. */
  enum FindingJson {
    @JsonProperty("pass")
    PASS,
    @JsonProperty("hold")
    HOLD,
    @JsonProperty("depends")
    DEPENDS
  }
}
