package io.rapport.metrics.domain.funnel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One step after the other. Of all attempts that have come equally far, only the one that began
 * last can still get further than the others: so one look at each event finds how deep the best one
 * goes, and where it first gets there. The earliest entry that is in time for that is its
 * beginning.
 */
record OrderedWalk(FunnelRule rule) implements FunnelWalk {

  private static final long NOBODY = Long.MIN_VALUE;

  @Override
  public Optional<Attempt> best(List<StepEvent> events, int bucket) {
    var deepest = deepest(events, bucket);
    return deepest.depth() == 0 ? Optional.empty() : Optional.of(earliest(events, bucket, deepest));
  }

  private Deepest deepest(List<StepEvent> events, int bucket) {
    var latestEntry = new long[rule.steps()];
    Arrays.fill(latestEntry, NOBODY);
    var deepest = new Deepest(0, -1, 0);
    int open = 0;
    for (int at = 0; at < events.size() && deepest.depth() < rule.steps(); at++) {
      var event = events.get(at);
      if (event.excludes()) {
        Arrays.fill(latestEntry, NOBODY);
        open = at;
      }
      int depth = advance(latestEntry, event, bucket);
      if (depth > deepest.depth()) {
        deepest = new Deepest(depth, at, open);
      }
    }
    return deepest;
  }

  /** Moves the attempts on that can take this event; says how deep the deepest of them is now. */
  private int advance(long[] latestEntry, StepEvent event, int bucket) {
    int depth = 0;
    // From the last step on, so that nobody takes two steps with it.
    for (int step = rule.steps() - 1; step > 0; step--) {
      if (event.canBe(step) && isInTime(latestEntry[step - 1], event)) {
        latestEntry[step] = latestEntry[step - 1];
        depth = Math.max(depth, step + 1);
      }
    }
    if (event.isIn(bucket) && event.canBe(0)) {
      latestEntry[0] = event.at();
      depth = Math.max(depth, 1);
    }
    return depth;
  }

  private boolean isInTime(long entry, StepEvent event) {
    return entry != NOBODY && event.at() - entry <= rule.window().toMillis();
  }

  private Attempt earliest(List<StepEvent> events, int bucket, Deepest deepest) {
    long since = events.get(deepest.at()).at() - rule.window().toMillis();
    var taken = new ArrayList<StepEvent>();
    for (int at = deepest.open(); taken.size() < deepest.depth(); at++) {
      var event = events.get(at);
      boolean takes =
          taken.isEmpty()
              ? event.isIn(bucket) && event.canBe(0) && event.at() >= since
              : event.canBe(taken.size());
      if (takes) {
        taken.add(event);
      }
    }
    return new Attempt(taken);
  }

  /**
   * Where the best attempt ends.
   *
   * @param at the event with which it does
   * @param open from which event on attempts are not ended before
   */
  private record Deepest(int depth, int at, int open) {}
}
