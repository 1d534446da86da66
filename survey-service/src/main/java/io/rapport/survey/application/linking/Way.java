package io.rapport.survey.application.linking;

import io.rapport.survey.domain.link.Link;
import io.rapport.survey.domain.link.Visit;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.survey.PublishedVersion;
import io.rapport.survey.domain.survey.Survey;
import java.util.Optional;

/** Where a token leads. */
public sealed interface Way {

  /** Nobody is asked anything there. */
  sealed interface Dead extends Way {}

  /** It was not made here, or is worth nothing any more. */
  record Nowhere() implements Dead {}

  /** Its time is over. */
  record Expired(Link link, Survey survey) implements Dead {}

  /** Nobody is asked at the moment. */
  record NotAsked(Link link, Survey survey) implements Dead {}

  /** They have answered already. */
  record Answered(Visit visit, PublishedVersion version, Response.Completed response)
      implements Way {}

  /**
   * They are asked.
   *
   * @param version the one that they began to answer, or the newest
   */
  record Asked(Visit visit, PublishedVersion version, Optional<Response> known) implements Way {}
}
