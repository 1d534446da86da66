package io.rapport.metrics.domain.funnel;

import java.util.ArrayList;
import java.util.List;

/**
 * Which event serves which step. A matching that grows by augmenting paths (Berge 1957): an event
 * that could serve several steps leaves to later ones what they need.
 */
final class ServedSteps {

  private final StepEvent[] servedBy;
  private final List<StepEvent> taken = new ArrayList<>();

  ServedSteps(int steps) {
    servedBy = new StepEvent[steps];
  }

  /** Takes the event if one more step is served then. */
  void offer(StepEvent event) {
    if (serves(event, new boolean[servedBy.length])) {
      taken.add(event);
    }
  }

  /** Every event that serves a step, in the order in which they were offered. */
  List<StepEvent> taken() {
    return List.copyOf(taken);
  }

  private boolean serves(StepEvent event, boolean[] tried) {
    for (int step = 0; step < servedBy.length; step++) {
      if (event.canBe(step) && !tried[step]) {
        tried[step] = true;
        if (servedBy[step] == null || serves(servedBy[step], tried)) {
          servedBy[step] = event;
          return true;
        }
      }
    }
    return false;
  }
}
