package io.rapport.metrics.domain.funnel;

import io.rapport.statistics.Share;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How many persons got how far, and how long each step took them. */
public final class FunnelCount {

  private final long[] reached;
  private final List<StepTimes> times;

  /** Of nobody yet. */
  public FunnelCount(int steps) {
    reached = new long[steps];
    times = Stream.generate(StepTimes::new).limit(steps).toList();
  }

  /** Counts one person more. */
  public void add(Attempt attempt) {
    for (int step = 0; step < attempt.depth(); step++) {
      reached[step]++;
      if (step > 0) {
        times.get(step).add(attempt.timeTo(step));
      }
    }
  }

  /** Counts the others' persons too, who are none of these. */
  public void addAll(FunnelCount others) {
    for (int step = 0; step < reached.length; step++) {
      reached[step] += others.reached[step];
      times.get(step).addAll(others.times.get(step));
    }
  }

  public long entered() {
    return reached[0];
  }

  /** Who came through, of those who entered. */
  public Share converted() {
    return new Share(reached[reached.length - 1], reached[0]);
  }

  public List<FunnelStep> steps() {
    return IntStream.range(0, reached.length).mapToObj(this::step).toList();
  }

  private FunnelStep step(int step) {
    return new FunnelStep(
        reached[step],
        new Share(reached[step], reached[0]),
        new Share(reached[step], reached[Math.max(0, step - 1)]),
        times.get(step).medianSeconds(),
        times.get(step).meanSeconds());
  }
}
