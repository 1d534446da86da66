package io.rapport.metrics.domain.funnel;

import java.util.List;

/**
 * How far one person got.
 *
 * @param taken the event of each step that was taken, in the order in which they were
 */
public record Attempt(List<StepEvent> taken) {

  public Attempt {
    taken = List.copyOf(taken);
  }

  /** How many steps were taken, at least one. */
  public int depth() {
    return taken.size();
  }

  public StepEvent entry() {
    return taken.getFirst();
  }

  /** Milliseconds from the step before; the first step is number 0 and has none before. */
  public long timeTo(int step) {
    return taken.get(step).at() - taken.get(step - 1).at();
  }
}
