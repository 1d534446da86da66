package io.rapport.metrics.application.alert;

import io.rapport.metrics.domain.alert.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What came of looking at all alerts once. */
public final class Round {

  private final List<Failure> failures = new ArrayList<>();
  private int evaluated;
  private int raised;

  void evaluated(Watch.Step step) {
    evaluated++;
    if (step.news().equals(Optional.of(Watch.News.RAISED))) {
      raised++;
    }
  }

  void failed(Failure failure) {
    failures.add(failure);
  }

  public int evaluated() {
    return evaluated;
  }

  public int raised() {
    return raised;
  }

  public List<Failure> failures() {
    return List.copyOf(failures);
  }

  /** One that could not be looked at. */
  public record Failure(String project, String alert, RuntimeException cause) {}
}
