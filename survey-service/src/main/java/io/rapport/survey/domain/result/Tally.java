package io.rapport.survey.domain.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers, counted.
 *
 * @param started how many there are
 * @param completed how many of them are completed
 * @param stopped how many of the others have this question as the last one they answered
 * @param medianSeconds from the first part to the last, of those completed in several parts
 * @param timed how many those are
 */
public record Tally(
    List<Said> said,
    long started,
    long completed,
    Map<String, Long> stopped,
    Optional<Double> medianSeconds,
    long timed) {

  public Tally {
    said = List.copyOf(said);
    stopped = Map.copyOf(stopped);
  }
}
