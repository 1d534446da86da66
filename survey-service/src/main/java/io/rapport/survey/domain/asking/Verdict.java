package io.rapport.survey.domain.asking;

import io.rapport.survey.domain.asking.Finding.Holds;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What each rule said to a case, in their order. */
public record Verdict(Case of, List<Step> steps) {

  /** One rule and what it said. */
  public record Step(Rule rule, Finding finding) {}

  public Verdict {
    steps = List.copyOf(steps);
  }

  public static Verdict on(Case of) {
    return new Verdict(
        of, AskingRules.ALL.stream().map(rule -> new Step(rule, rule.of().apply(of))).toList());
  }

  /** The first rule that holds it back, if there is one. */
  public Optional<Decision.Hold> hold() {
    return steps.stream()
        .flatMap(
            step ->
                step.finding() instanceof Holds(var reason, var until)
                    ? Optional.of(new Decision.Hold(step.rule(), reason, until)).stream()
                    : Optional.<Decision.Hold>empty().stream())
        .findFirst();
  }

  public Decision decision() {
    return hold()
        .<Decision>map(hold -> hold)
        .orElseGet(() -> new Decision.Show(of.survey().id(), of.survey().newest().orElseThrow()));
  }

  /** Before this nothing can be shown, whatever happens; empty when no time is known. */
  public Optional<Instant> earliest() {
    return steps.stream()
        .flatMap(
            step ->
                step.finding() instanceof Holds(_, var until)
                    ? until.stream()
                    : Optional.<Instant>empty().stream())
        .max(Comparator.naturalOrder());
  }
}
