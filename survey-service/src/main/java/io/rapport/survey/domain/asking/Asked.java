package io.rapport.survey.domain.asking;

import io.rapport.survey.domain.survey.SurveyId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What has been between a person and one survey.
 *
 * @param metrics that it asked for when they saw it last
 * @param times how often they saw it
 * @param lastShown when they saw it last
 * @param answeredAt when they last began to answer
 */
public record Asked(
    SurveyId survey,
    Set<Metric> metrics,
    int times,
    Optional<Instant> lastShown,
    Optional<Instant> answeredAt) {

  public Asked {
    metrics = Set.copyOf(metrics);
  }

  /** When they were last concerned with it. */
  Optional<Instant> last() {
    return lastShown
        .map(shown -> answeredAt.filter(answered -> answered.isAfter(shown)).orElse(shown))
        .or(() -> answeredAt);
  }
}
