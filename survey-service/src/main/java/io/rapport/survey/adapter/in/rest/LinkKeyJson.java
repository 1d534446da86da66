package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.application.port.Seals;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key that seals links, without what makes it one. */
@Schema(name = "LinkKey")
record LinkKeyJson(
    @Schema(description = "The last digits of the tokens that it sealed") int version,
    Instant createdAt,
    boolean revoked) {

  static LinkKeyJson from(Seals.Key key) {
    return new LinkKeyJson(key.version(), key.createdAt(), key.revoked());
  }
}
