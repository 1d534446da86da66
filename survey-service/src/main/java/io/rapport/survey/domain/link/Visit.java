package io.rapport.survey.domain.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.survey.domain.response.Attribute;
import io.rapport.survey.domain.response.Occasion;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.response.ResponseId;
import java.util.Map;
import java.util.UUID;

/** Somebody who came by a link, and the one response that they give. */
public record Visit(
    Link link, ResponseId response, Respondent respondent, Map<String, Attribute> attributes) {

  /** Where they meet the survey. */
  public Occasion occasion(int version) {
    var terms = link.terms();
    return new Occasion(terms.project(), terms.survey(), version, terms.channel());
  }

  /** The id of its showing: the same however often its page is opened. */
  public UUID showing() {
    return UUID.nameUUIDFromBytes(("shown by link|" + response).getBytes(UTF_8));
  }
}
