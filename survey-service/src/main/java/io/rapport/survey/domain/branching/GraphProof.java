package io.rapport.survey.domain.branching;

import io.rapport.survey.domain.Fault;
import io.rapport.survey.domain.question.Question;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * That every question can be reached and every path ends. A step leads to a question of the survey
 * or to the end; where no path comes by a question twice, each one gets to the end.
 */
public final class GraphProof {

  private final QuestionGraph graph;
  private final Map<String, Set<Step>> steps = new LinkedHashMap<>();

  private GraphProof(QuestionGraph graph) {
    this.graph = graph;
    graph.questions().forEach(question -> steps.put(question.id(), graph.steps(question)));
  }

  /** What is wrong with the graph; nothing when it is proved. */
  public static List<Fault> faults(QuestionGraph graph) {
    var proof = new GraphProof(graph);
    var broken = proof.each(proof::brokenParts);
    return broken.isEmpty()
        ? Stream.of(proof.each(proof::idleness), Cycles.faults(proof.steps), proof.unreachable())
            .flatMap(List::stream)
            .toList()
        : broken;
  }

  private List<Fault> each(Function<Integer, Stream<Fault>> faultsOf) {
    return IntStream.range(0, graph.branches().size()).boxed().flatMap(faultsOf).toList();
  }

  private Stream<Fault> brokenParts(int index) {
    var branch = graph.branches().get(index);
    var from = graph.question(branch.from());
    if (from.isEmpty()) {
      return Stream.of(fault(index, "from", "is no question of this survey: " + branch.from()));
    }
    return Stream.concat(
        branch.when().flatMap(when -> when.objectionTo(from.get())).stream()
            .map(why -> fault(index, "when", why)),
        branch.to().filter(to -> graph.question(to).isEmpty()).stream()
            .map(to -> fault(index, "to", "leads nowhere: " + branch.from() + " → " + to)));
  }

  private Stream<Fault> idleness(int index) {
    return steps(graph.branches().get(index).from()).stream()
            .anyMatch(step -> step.by().equals(Optional.of(index)))
        ? Stream.empty()
        : Stream.of(
            new Fault(
                "branches[" + index + "]",
                "is never taken: no answer is like that, or an earlier branch takes them all"));
  }

  private List<Fault> unreachable() {
    var reached = reached();
    return IntStream.range(0, graph.questions().size())
        .filter(index -> !reached.contains(graph.questions().get(index).id()))
        .mapToObj(
            index ->
                new Fault(
                    "questions[" + index + "]",
                    "is never asked: no path leads to " + graph.questions().get(index).id()))
        .toList();
  }

  private Set<String> reached() {
    var reached = new HashSet<String>();
    var ahead = new ArrayDeque<String>();
    graph.questions().stream().limit(1).map(Question::id).forEach(ahead::add);
    while (!ahead.isEmpty()) {
      var question = ahead.remove();
      if (reached.add(question)) {
        steps(question).forEach(step -> step.to().ifPresent(ahead::add));
      }
    }
    return reached;
  }

  private Set<Step> steps(String question) {
    return steps.getOrDefault(question, Set.of());
  }

  private static Fault fault(int index, String part, String why) {
    return new Fault("branches[" + index + "]." + part, why);
  }
}
