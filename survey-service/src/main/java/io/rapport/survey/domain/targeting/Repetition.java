package io.rapport.survey.domain.targeting;

import io.rapport.survey.domain.Fault;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** How often one person is asked a survey: its own clock, which runs for each person alone. */
public sealed interface Repetition {

  int MOST_DAYS = 3_650;
  int MOST_TIMES = 1_000;

  List<Fault> faults();

  /** Asked once, answered or not. */
  record Once() implements Repetition {
    @Override
    public List<Fault> faults() {
      return List.of();
    }
  }

  /** Asked again until there is an answer, so many days after the person saw it last. */
  record UntilAnswered(int afterDays) implements Repetition {
    @Override
    public List<Fault> faults() {
      return Bounds.fault("afterDays", afterDays, 0, MOST_DAYS).stream().toList();
    }
  }

  /** Asked so many times, answered or not, so many days after the person saw it last. */
  record AtMost(int times, int afterDays) implements Repetition {
    @Override
    public List<Fault> faults() {
      return Stream.of(
              Bounds.fault("times", times, 1, MOST_TIMES).stream(),
              Bounds.fault("afterDays", afterDays, 0, MOST_DAYS).stream())
          .flatMap(Function.identity())
          .toList();
    }
  }
}
