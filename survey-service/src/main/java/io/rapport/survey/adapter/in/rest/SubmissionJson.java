package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.response.Attribute;
import io.rapport.survey.domain.response.Channel;
import io.rapport.survey.domain.response.Occasion;
import io.rapport.survey.domain.response.ResponseId;
import io.rapport.survey.domain.response.Sheet;
import io.rapport.survey.domain.response.Submission;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a respondent sends. */
@Schema(name = "Submission")
record SubmissionJson(
    @Schema(required = true) Optional<String> writeKey,
    @NotNull @Schema(format = "uuid") String survey,
    @NotNull @Schema(description = "The published version that the person saw") Integer version,
    Optional<@Size(max = Limits.PERSON_ID) @Pattern(regexp = Limits.PRINTABLE) String> anonymousId,
    Optional<@Size(max = Limits.PERSON_ID) @Pattern(regexp = Limits.PRINTABLE) String> userId,
    @Schema(
            description =
                "By question id: a whole number, a string, true or false, the id of a choice or an"
                    + " array of ids, or {choices, other} with the person's own words",
            example = "{\"score\": 9, \"why\": \"Quick and friendly\", \"plan\": \"pro\"}")
        Optional<Map<String, Answer>> answers,
    @Schema(
            description = "By name: a string, a number, true or false",
            example = "{\"touchPoint\": \"checkout\"}")
        Optional<Map<String, Attribute>> attributes,
    @Schema(description = "The BCP 47 tag of the language in which the person was asked")
        Optional<@Pattern(regexp = Limits.LANGUAGE) String> language,
    @Schema(description = "Closes the response; it then takes nothing more") boolean completed,
    @Schema(defaultValue = "api") Optional<ChannelJson> channel) {

  Submission toDomain(ProjectId project, ResponseId response) {
    return new Submission(
        response,
        new Occasion(
            project,
            new SurveyId(Ids.field("survey", survey)),
            version,
            channel.map(ChannelJson::toDomain).orElse(Channel.API)),
        new Sheet(
            PersonIds.respondent("anonymousId", anonymousId, userId),
            answers.orElse(Map.of()),
            attributes.orElse(Map.of()),
            language,
            Optional.empty()),
        completed);
  }
}
