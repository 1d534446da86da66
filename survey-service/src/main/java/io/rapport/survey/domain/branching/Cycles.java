package io.rapport.survey.domain.branching;

import io.rapport.survey.domain.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The paths that come by a question twice. */
final class Cycles {

  private final Map<String, Set<Step>> steps;
  private final List<String> order;
  private final Set<String> seen = new HashSet<>();
  private final List<Step> trail = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  private Cycles(Map<String, Set<Step>> steps) {
    this.steps = steps;
    this.order = List.copyOf(steps.keySet());
  }

  /**
   * Each one by the branch that leads back.
   *
   * @param steps by the question that they lead from, in the order of the list
   */
  static List<Fault> faults(Map<String, Set<Step>> steps) {
    var cycles = new Cycles(steps);
    cycles.order.forEach(cycles::follow);
    return cycles.faults;
  }

  private void follow(String question) {
    if (seen.add(question)) {
      for (var step : steps.getOrDefault(question, Set.of())) {
        trail.addLast(step);
        step.to().ifPresent(this::meet);
        trail.removeLast();
      }
    }
  }

  private void meet(String question) {
    var circle = trail.stream().dropWhile(step -> !step.from().equals(question)).toList();
    if (circle.isEmpty()) {
      follow(question);
    } else {
      faults.add(fault(circle));
    }
  }

  private Fault fault(List<Step> circle) {
    var back = circle.stream().filter(this::leadsBack).findFirst().orElseThrow();
    return new Fault(
        "branches[" + back.by().orElseThrow() + "].to", "leads in a circle: " + names(circle));
  }

  /** Down the list there is no way round, so one step of each circle goes up, by a branch. */
  private boolean leadsBack(Step step) {
    return step.to().filter(to -> order.indexOf(to) <= order.indexOf(step.from())).isPresent();
  }

  private static String names(List<Step> circle) {
    return Stream.concat(circle.stream(), circle.stream().limit(1))
        .map(Step::from)
        .collect(Collectors.joining(" → "));
  }
}
