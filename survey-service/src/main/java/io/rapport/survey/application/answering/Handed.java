package io.rapport.survey.application.answering;

import io.rapport.survey.domain.response.News;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.response.Submission;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A submission as it is handed in.
 *
 * @param standing what was kept of its response when somebody looked
 * @param givenAt when the person gave it
 * @param isNew whether it is given right now; what is brought in from the past is no news
 */
record Handed(
    Submission submission,
    Optional<Response> standing,
    Instant givenAt,
    Instant now,
    boolean isNew) {

  Set<News> newsIn(Response response) {
    return isNew ? News.in(response) : Set.of();
  }
}
