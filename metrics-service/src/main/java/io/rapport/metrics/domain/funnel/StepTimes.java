package io.rapport.metrics.domain.funnel;

import java.util.Arrays;
import java.util.Optional;

/** How long a step took each person who took it: every time is kept, since a median needs them. */
final class StepTimes {

  private static final int FEW = 16;
  private static final double MILLIS = 1_000;

  private long[] millis = new long[FEW];
  private int size;

  void add(long time) {
    if (size == millis.length) {
      millis = Arrays.copyOf(millis, size * 2);
    }
    millis[size++] = time;
  }

  void addAll(StepTimes others) {
    for (int at = 0; at < others.size; at++) {
      add(others.millis[at]);
    }
  }

  Optional<Double> medianSeconds() {
    if (size == 0) {
      return Optional.empty();
    }
    Arrays.sort(millis, 0, size);
    long low = millis[(size - 1) / 2];
    long high = millis[size / 2];
    return Optional.of((low + high) / 2.0 / MILLIS);
  }

  Optional<Double> meanSeconds() {
    return Arrays.stream(millis, 0, size).average().stream()
        .boxed()
        .map(mean -> mean / MILLIS)
        .findFirst();
  }
}
