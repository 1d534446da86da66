package io.rapport.survey.domain.asking;

import io.rapport.survey.domain.asking.Finding.Holds;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the rules say to a case. A rule is applied when its word is wanted: of most surveys it is
 * enough that nothing has happened that they wait for.
 */
public record Verdict(Case of) {

  /** One rule and what it says. */
  public record Step(Rule rule, Finding finding) {}

  public static Verdict on(Case of) {
    return new Verdict(of);
  }

  /** All rules in their order. */
  public List<Step> steps() {
    return AskingRules.ALL.stream().map(rule -> new Step(rule, rule.of().apply(of))).toList();
  }

  /** The first rule that holds it back, if there is one. */
  public Optional<Decision.Hold> hold() {
    for (var rule : AskingRules.ALL) {
      if (rule.of().apply(of) instanceof Holds(var reason, var until)) {
        return Optional.of(new Decision.Hold(rule, reason, until));
      }
    }
    return Optional.empty();
  }

  public Decision decision() {
    return hold()
        .<Decision>map(hold -> hold)
        .orElseGet(() -> new Decision.Show(of.survey().id(), of.survey().newest().orElseThrow()));
  }

  /** Before this nothing can be shown, whatever happens; empty when no time is known. */
  public Optional<Instant> earliest() {
    return AskingRules.KNOWING_WHEN.stream()
        .flatMap(
            rule ->
                rule.of().apply(of) instanceof Holds(_, var until)
                    ? until.stream()
                    : Optional.<Instant>empty().stream())
        .max(Comparator.naturalOrder());
  }
}
