package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.application.answering.RecordEncounter;
import io.rapport.survey.application.answering.RecordResponse;
import io.rapport.survey.application.answering.Taking;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.response.ResponseId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What respondents send, from any page and without a login: a write key opens it. */
@Path("/survey/v1")
@Tag(name = "Answering", description = "Public, by write key, from any origin")
@SecurityRequirements
class RespondentResource {

  private final WriteKeys writeKeys;
  private final RecordResponse recordResponse;
  private final RecordEncounter recordEncounter;
  private final TakingCounter counter;

  RespondentResource(
      WriteKeys writeKeys,
      RecordResponse recordResponse,
      RecordEncounter recordEncounter,
      TakingCounter counter) {
    this.writeKeys = writeKeys;
    this.recordResponse = recordResponse;
    this.recordEncounter = recordEncounter;
    this.counter = counter;
  }

  @PUT
  @Path("responses/{responseId}")
  @Operation(
      summary = "Answers a survey, all at once or bit by bit",
      description =
          "The client makes the responseId, a UUID. What is sent again changes nothing; answers"
              + " that are sent later are added; once completed, nothing more is taken.")
  public ReceiptJson respond(
      @PathParam("responseId") String responseId, @NotNull @Valid SubmissionJson body) {
    var project = writeKeys.project(body.writeKey());
    var response = new ResponseId(Ids.field("responseId", responseId));
    var taking = recordResponse.record(body.toDomain(project, response));
    return switch (counter.count("response", taking)) {
      case Taking.Taken<Response>(var taken) -> ReceiptJson.from(taken);
      case Taking.Known<Response>(var known) -> ReceiptJson.from(known);
      case Taking.Refused<Response>(var refusal) -> throw Refusals.problem(refusal);
    };
  }

  @POST
  @Path("shown")
  @Operation(summary = "Notes that a person saw a survey")
  public EncounterReceiptJson shown(@NotNull @Valid EncounterJson body) {
    return met(Encounter.Kind.SHOWN, body);
  }

  @POST
  @Path("dismissed")
  @Operation(summary = "Notes that a person sent a survey away")
  public EncounterReceiptJson dismissed(@NotNull @Valid EncounterJson body) {
    return met(Encounter.Kind.DISMISSED, body);
  }

  private EncounterReceiptJson met(Encounter.Kind kind, EncounterJson body) {
    var project = writeKeys.project(body.writeKey());
    Optional<UUID> id = body.id().map(value -> Ids.field("id", value));
    var taking = recordEncounter.record(kind, id, body.occasion(project), body.respondent());
    return switch (counter.count(kind.name().toLowerCase(Locale.ROOT), taking)) {
      case Taking.Taken<Encounter>(var taken) -> EncounterReceiptJson.from(taken);
      case Taking.Known<Encounter>(var known) -> EncounterReceiptJson.from(known);
      case Taking.Refused<Encounter>(var refusal) -> throw Refusals.problem(refusal);
    };
  }
}
