package io.rapport.survey.domain.asking;

import io.rapport.survey.domain.survey.SurveyId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that the rules look at of one person, whichever of their names was said.
 *
 * @param name the one that stays, for the sample
 * @param facts empty where metrics-service has said nothing about them
 * @param claimedUntil until when another survey is about to be shown to them, or was just shown
 * @param colleagues when others of each of their accounts were asked last, each person once
 */
public record Person(
    String name,
    Optional<Facts> facts,
    List<Asked> history,
    Optional<Instant> claimedUntil,
    Map<String, List<Instant>> colleagues) {

  public Person {
    history = List.copyOf(history);
    colleagues = Map.copyOf(colleagues);
  }

  Stream<Asked> historyOf(SurveyId survey) {
    return history.stream().filter(asked -> asked.survey().equals(survey));
  }

  /** When they last saw any survey. */
  Optional<Instant> lastShown() {
    return latest(history.stream());
  }

  /** When they last saw a survey that asks for this. */
  Optional<Instant> lastShown(Metric metric) {
    return latest(history.stream().filter(asked -> asked.metrics().contains(metric)));
  }

  private static Optional<Instant> latest(Stream<Asked> history) {
    return history.flatMap(asked -> asked.lastShown().stream()).max(Comparator.naturalOrder());
  }
}
