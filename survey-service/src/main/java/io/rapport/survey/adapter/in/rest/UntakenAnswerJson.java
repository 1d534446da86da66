package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.application.port.UntakenAnswers;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers of another tool that could not be taken, for one survey and reason. */
@Schema(name = "UntakenAnswers")
record UntakenAnswerJson(
    @Schema(description = "The survey_id that the events named; empty: none, or further ones")
        String survey,
    String reason,
    @Schema(description = "How often; an event that is read again after a fault counts again")
        long count,
    String lastMessageId,
    String lastDetail,
    Instant lastReceivedAt) {

  static UntakenAnswerJson from(UntakenAnswers.Count count) {
    var last = count.last();
    return new UntakenAnswerJson(
        last.survey(),
        last.reason(),
        count.count(),
        last.message(),
        last.detail(),
        last.receivedAt());
  }
}
