package io.rapport.metrics.domain.funnel;

import java.util.List;
import java.util.Optional;

/** One step right after the other; the events of the person are all active ones. */
record StrictWalk(FunnelRule rule) implements FunnelWalk {

  @Override
  public Optional<Attempt> best(List<StepEvent> events, int bucket) {
    List<StepEvent> best = List.of();
    for (int at = 0; at < events.size() && best.size() < rule.steps(); at++) {
      if (events.get(at).isIn(bucket) && events.get(at).canBe(0)) {
        var taken = events.subList(at, at + depth(events, at));
        best = taken.size() > best.size() ? taken : best;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(new Attempt(best));
  }

  private int depth(List<StepEvent> events, int entry) {
    long until = events.get(entry).at() + rule.window().toMillis();
    int depth = 1;
    while (depth < rule.steps() && entry + depth < events.size()) {
      var next = events.get(entry + depth);
      if (next.excludes() || !next.canBe(depth) || next.at() > until) {
        return depth;
      }
      depth++;
    }
    return depth;
  }
}
