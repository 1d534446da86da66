package io.rapport.metrics.domain.funnel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** As many different steps as possible, each with an event of its own. */
record UnorderedWalk(FunnelRule rule) implements FunnelWalk {

  @Override
  public Optional<Attempt> best(List<StepEvent> events, int bucket) {
    var places = IntStream.range(0, rule.steps()).mapToObj(step -> places(events, step)).toList();
    List<StepEvent> best = List.of();
    for (int at = 0; at < events.size() && best.size() < rule.steps(); at++) {
      if (events.get(at).isIn(bucket) && events.get(at).steps() != 0) {
        var taken = taken(events, places, at);
        best = taken.size() > best.size() ? taken : best;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(new Attempt(best));
  }

  /** Where the events are that can be the step, or that end everything. */
  private static int[] places(List<StepEvent> events, int step) {
    return IntStream.range(0, events.size())
        .filter(at -> events.get(at).canBe(step) || events.get(at).excludes())
        .toArray();
  }

  private List<StepEvent> taken(List<StepEvent> events, List<int[]> places, int entry) {
    long until = events.get(entry).at() + rule.window().toMillis();
    var served = new ServedSteps(rule.steps());
    served.offer(events.get(entry));
    places.stream()
        .flatMapToInt(step -> firstAfter(step, entry))
        .distinct()
        .sorted()
        .mapToObj(events::get)
        .takeWhile(event -> event.at() <= until && !event.excludes())
        .forEach(served::offer);
    return served.taken();
  }

  /** As many as there are steps: so many serve a step as well as all that come later. */
  private IntStream firstAfter(int[] places, int entry) {
    int found = Arrays.binarySearch(places, entry + 1);
    int first = found < 0 ? -found - 1 : found;
    return Arrays.stream(places, first, Math.min(places.length, first + rule.steps()));
  }
}
