package io.rapport.survey.domain.response;

import io.rapport.survey.domain.survey.PublishedVersion;
import java.util.Optional;

/**
 * A submission before it is taken.
 *
 * @param version the one that it names
 * @param known the response that it would continue
 */
public record Attempt(PublishedVersion version, Optional<Response> known, Submission submission) {

  /** What the response would hold. */
  Sheet result() {
    return known
        .map(response -> response.sheet().with(submission.sheet()))
        .orElseGet(submission::sheet);
  }
}
