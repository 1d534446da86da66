package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.domain.response.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a respondent gets: what stands now. */
@Schema(name = "Receipt")
record ReceiptJson(
    String responseId,
    @Schema(description = "From 1; one more with each change") int revision,
    boolean completed,
    @Schema(description = "What the answer is dated by") Instant answeredAt) {

  static ReceiptJson from(Response response) {
    return new ReceiptJson(
        response.origin().id().toString(),
        response.stamp().revision(),
        response instanceof Response.Completed,
        response.stamp().answeredAt());
  }
}
