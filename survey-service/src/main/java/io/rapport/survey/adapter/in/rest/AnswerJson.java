package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.domain.followup.FollowUp;
import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.response.Attribute;
import io.rapport.survey.domain.response.Response;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A response, as members see it. */
@Schema(name = "Answer")
record AnswerJson(
    String responseId,
    int version,
    ChannelJson channel,
    Optional<String> anonymousId,
    Optional<String> userId,
    @Schema(
            description =
                "By question id: a whole number, a string, true or false, an array of the ids of"
                    + " choices, or {choices, other} with the person's own words")
        Map<String, Answer> answers,
    @Schema(description = "By name: a string, a number, true or false")
        Map<String, Attribute> attributes,
    @Schema(description = "In which the person was asked, where it is known")
        Optional<String> language,
    boolean completed,
    @Schema(description = "By what it is known to come from a machine; it is in no KPI then")
        Optional<MachineJson> machine,
    int revision,
    Instant startedAt,
    @Schema(description = "What the answer is dated by: its first score, else its start")
        Instant answeredAt,
    @Schema(description = "When this revision was committed") Instant recordedAt,
    FollowUpJson followUp) {

  static AnswerJson from(Response response, FollowUp followUp) {
    var origin = response.origin();
    var sheet = response.sheet();
    return new AnswerJson(
        origin.id().toString(),
        origin.occasion().version(),
        ChannelJson.from(origin.occasion().channel()),
        sheet.respondent().anonymousId(),
        sheet.respondent().userId(),
        sheet.answers(),
        sheet.attributes(),
        sheet.language(),
        response instanceof Response.Completed,
        sheet.machine().map(MachineJson::from),
        response.stamp().revision(),
        origin.startedAt(),
        response.stamp().answeredAt(),
        response.stamp().recordedAt(),
        FollowUpJson.from(followUp));
  }
}
