package io.rapport.survey.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.response.Occasion;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A showing or a dismissal, to be brought into another installation. */
@Schema(name = "EncounterCopy")
record EncounterCopyJson(
    @NotNull KindJson kind,
    @NotNull @Schema(format = "uuid") String id,
    @Min(1) int version,
    @NotNull ChannelJson channel,
    Optional<@Size(max = Limits.PERSON_ID) @Pattern(regexp = Limits.PRINTABLE) String> anonymousId,
    Optional<@Size(max = Limits.PERSON_ID) @Pattern(regexp = Limits.PRINTABLE) String> userId,
    @NotNull Instant occurredAt,
    @NotNull Instant recordedAt) {

  /** What happened. */
  enum KindJson {
    @JsonProperty("shown")
    SHOWN,
    @JsonProperty("dismissed")
    DISMISSED
  }

  static EncounterCopyJson from(Encounter encounter) {
    return new EncounterCopyJson(
        KindJson.valueOf(encounter.kind().name()),
        encounter.id().toString(),
        encounter.occasion().version(),
        ChannelJson.from(encounter.occasion().channel()),
        encounter.respondent().anonymousId(),
        encounter.respondent().userId(),
        encounter.occurredAt(),
        encounter.recordedAt());
  }

  /**
   * As the use case takes it.
   *
   * @param path where it stands in the body, for what is wrong with it
   */
  Encounter toDomain(ProjectId project, SurveyId survey, String path) {
    return new Encounter(
        Encounter.Kind.valueOf(kind.name()),
        Ids.field(path + "id", id),
        new Occasion(project, survey, version, channel.toDomain()),
        PersonIds.respondent(path + "anonymousId", anonymousId, userId),
        occurredAt,
        recordedAt);
  }
}
