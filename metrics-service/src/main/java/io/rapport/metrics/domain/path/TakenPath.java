package io.rapport.metrics.domain.path;

import java.util.List;

/**
 * A way that people went.
 *
 * @param steps pages by their path, screens by their name, other events by theirs, as they came
 * @param times how often it was gone
 * @param persons who went it
 */
public record TakenPath(List<String> steps, long times, long persons) {

  public TakenPath {
    steps = List.copyOf(steps);
  }
}
