package io.rapport.survey.domain.link;

import io.rapport.survey.domain.response.ResponseId;
import java.util.Optional;

/**
 * What a token lets its holder do.
 *
 * @param response which response they give, where the link does not say it
 */
public record Pass(LinkId link, Optional<ResponseId> response) {

  /** What is sealed, so that no token is good for another link, survey or project. */
  public String sealed(LinkTerms terms) {
    return "pass|%s|%s|%s|%s"
        .formatted(
            terms.project().value(),
            terms.survey(),
            link,
            response.map(ResponseId::toString).orElse(""));
  }
}
