package io.rapport.survey.domain.response;

import io.rapport.survey.domain.survey.PublishedVersion;
import java.util.Set;

/**
 * A response as it is to be kept.
 *
 * @param version what it answers
 * @param hearers who hears of it, if and only if it is kept
 */
public record Revision(PublishedVersion version, Response response, Hearers hearers) {

  /** Whether the survey counts its responses. */
  public boolean isCounted() {
    return version.questionnaire().targeting().quota().isPresent();
  }

  /** What the customer's own systems hear. */
  public Set<News> news() {
    return switch (hearers) {
      case NOBODY, SERVICES -> Set.of();
      case EVERYBODY -> News.in(response);
    };
  }
}
