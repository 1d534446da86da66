package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.domain.link.Link;
import io.rapport.survey.domain.response.Attribute;
import io.rapport.survey.domain.response.Respondent;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link, without what opens it. */
@Schema(name = "Link")
record LinkJson(
    @Schema(description = "Also the responseId of the answer, where the link is a person's")
        String id,
    @Schema(description = "Whether it is for everybody") boolean open,
    ChannelJson channel,
    Optional<String> anonymousId,
    Optional<String> userId,
    Map<String, Attribute> attributes,
    Optional<String> language,
    Instant createdAt,
    Optional<Instant> expiresAt) {

  static LinkJson from(Link link) {
    return switch (link) {
      case Link.Personal personal ->
          json(link, Optional.of(personal.respondent()), personal.attributes());
      case Link.Open _ -> json(link, Optional.empty(), Map.of());
    };
  }

  private static LinkJson json(
      Link link, Optional<Respondent> person, Map<String, Attribute> attributes) {
    var terms = link.terms();
    return new LinkJson(
        link.id().toString(),
        person.isEmpty(),
        ChannelJson.from(terms.channel()),
        person.flatMap(Respondent::anonymousId),
        person.flatMap(Respondent::userId),
        attributes,
        terms.language(),
        terms.createdAt(),
        terms.expiresAt());
  }
}
