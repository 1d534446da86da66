package io.rapport.survey.application.port;

import io.rapport.survey.domain.link.Link;
import io.rapport.survey.domain.link.LinkId;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every link into a survey. */
public interface Links {

  Optional<Link> find(LinkId link);

  /** Keeps the links that one request makes, in their order. */
  void add(UUID batch, List<Link.Personal> links);

  /** The links that a request has made, in their order. */
  List<Link.Personal> of(UUID batch);

  /** The open link of a survey: this one, unless it has one already. */
  Link.Open open(Link.Open link);

  /** The newest links of a survey that are older than {@code before}, newest first. */
  List<Link> page(SurveyId survey, Optional<LinkId> before, int atMost);

  /**
   * Notes that a request makes links, unless its key was used before.
   *
   * @param key the client's idempotency key
   * @return what stands under the key: this batch, or the earlier one
   */
  Batch claim(ProjectId project, String key, Batch batch);

  /** What was asked for, and what came of it. */
  record Batch(String digest, UUID id) {}
}
