package io.rapport.survey.domain.response;

import io.rapport.survey.domain.Fault;
import io.rapport.survey.domain.response.Refusal.Reason;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One reason for which an attempt may be refused, and what makes it so. */
public record Rule(Reason reason, Function<Attempt, List<Fault>> objections) {

  Optional<Refusal> refusal(Attempt attempt) {
    var faults = objections.apply(attempt);
    return faults.isEmpty() ? Optional.empty() : Optional.of(new Refusal(reason, faults));
  }
}
