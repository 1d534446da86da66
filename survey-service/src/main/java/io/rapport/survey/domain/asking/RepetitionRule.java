package io.rapport.survey.domain.asking;

import io.rapport.survey.domain.targeting.Repetition;
import java.time.Duration;
import java.util.Comparator;

/** A survey's own clock, which runs for each person from when they saw it last. */
final class RepetitionRule {

  private RepetitionRule() {}

  static Finding apply(Case of) {
    return switch (of.targeting().repetition()) {
      case Repetition.Once() ->
          of.person().historyOf(of.survey().id()).findAny().isPresent()
              ? Finding.holds("was asked this survey before, and it is asked once")
              : Finding.PASSES;
      case Repetition.UntilAnswered(int days) ->
          of.person().historyOf(of.survey().id()).anyMatch(asked -> asked.answeredAt().isPresent())
              ? Finding.holds("has answered this survey")
              : after(of, days);
      case Repetition.AtMost(int times, int days) -> {
        int seen = of.person().historyOf(of.survey().id()).mapToInt(Asked::times).sum();
        yield seen >= times
            ? Finding.holds("saw this survey " + seen + " times, and it is asked " + times)
            : after(of, days);
      }
    };
  }

  private static Finding after(Case of, int days) {
    return of.person()
        .historyOf(of.survey().id())
        .flatMap(asked -> asked.last().stream())
        .max(Comparator.naturalOrder())
        .map(last -> last.plus(Duration.ofDays(days)))
        .filter(again -> again.isAfter(of.now()))
        .map(again -> Finding.holdsUntil(again, "saw this survey less than " + days + " days ago"))
        .orElse(Finding.PASSES);
  }
}
