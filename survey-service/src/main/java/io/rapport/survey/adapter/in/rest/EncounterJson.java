package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.domain.response.Channel;
import io.rapport.survey.domain.response.Occasion;
import io.rapport.survey.domain.response.Respondent;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a person saw a survey, or sent it away. */
@Schema(name = "Encounter")
record EncounterJson(
    @Schema(required = true) Optional<String> writeKey,
    @Schema(format = "uuid", description = "Made by a client that may send the same thing again")
        Optional<String> id,
    @NotNull @Schema(format = "uuid") String survey,
    @NotNull @Schema(description = "The published version that the person saw") Integer version,
    Optional<@Size(max = Limits.PERSON_ID) @Pattern(regexp = Limits.PRINTABLE) String> anonymousId,
    Optional<@Size(max = Limits.PERSON_ID) @Pattern(regexp = Limits.PRINTABLE) String> userId,
    @Schema(defaultValue = "api") Optional<ChannelJson> channel) {

  Occasion occasion(ProjectId project) {
    return new Occasion(
        project,
        new SurveyId(Ids.field("survey", survey)),
        version,
        channel.map(ChannelJson::toDomain).orElse(Channel.API));
  }

  Respondent respondent() {
    return PersonIds.respondent("anonymousId", anonymousId, userId);
  }
}
