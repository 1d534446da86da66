package io.rapport.survey.domain.link;

import io.rapport.survey.domain.response.Channel;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a link leads to, how, and until when.
 *
 * @param language the BCP 47 tag of the language in which its holder is asked
 * @param expiresAt the first instant at which it leads nowhere
 */
public record LinkTerms(
    ProjectId project,
    SurveyId survey,
    Channel channel,
    Optional<String> language,
    Instant createdAt,
    Optional<Instant> expiresAt) {

  public boolean isExpired(Instant now) {
    return expiresAt.filter(end -> !now.isBefore(end)).isPresent();
  }
}
