package io.rapport.survey.adapter.in.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.access.CurrentCaller;
import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import io.rapport.editing.IdempotencyKey;
import io.rapport.editing.StrongTag;
import io.rapport.problems.Problem;
import io.rapport.problems.ProblemException;
import io.rapport.survey.application.followup.ChangeFollowUp;
import io.rapport.survey.application.followup.Target;
import io.rapport.survey.application.followup.WriteNote;
import io.rapport.survey.application.port.FollowUps;
import io.rapport.survey.application.port.Responses;
import io.rapport.survey.domain.followup.FollowUp;
import io.rapport.survey.domain.followup.Member;
import io.rapport.survey.domain.followup.Note;
import io.rapport.survey.domain.survey.ProjectId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** What members make of an answer. */
@Path("/api/projects/{project}/surveys/{survey}/answers/{response}/follow-up")
@RequiresRole(Role.VIEWER)
@Tag(name = "Follow-up")
class FollowUpResource {

  private final ChangeFollowUp changeFollowUp;
  private final WriteNote writeNote;
  private final Responses responses;
  private final FollowUps followUps;
  private final CurrentCaller caller;

  FollowUpResource(
      ChangeFollowUp changeFollowUp,
      WriteNote writeNote,
      Responses responses,
      FollowUps followUps,
      CurrentCaller caller) {
    this.changeFollowUp = changeFollowUp;
    this.writeNote = writeNote;
    this.responses = responses;
    this.followUps = followUps;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "Status, assignee and tags; an answer that nobody has touched is open")
  public RestResponse<FollowUpJson> get(
      @PathParam("project") String project,
      @PathParam("survey") String survey,
      @PathParam("response") String response) {
    var answer = found(project, survey, response);
    return tagged(followUps.find(answer.project(), answer.response()));
  }

  @PUT
  @RequiresRole(Role.EDITOR)
  @Operation(summary = "Says anew status, assignee and tags, all three")
  public RestResponse<FollowUpJson> change(
      @PathParam("project") String project,
      @PathParam("survey") String survey,
      @PathParam("response") String response,
      @HeaderParam(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
      @NotNull @Valid FollowUpWishJson body) {
    var target = target(project, survey, response);
    return switch (changeFollowUp.change(
        target, EntityTag.seen(ifMatch), body.toDomain(), self())) {
      case ChangeFollowUp.Done(var followUp) -> tagged(followUp);
      case ChangeFollowUp.NoSuchAnswer() -> throw noSuchAnswer();
      case ChangeFollowUp.ChangedMeanwhile() ->
          throw ProblemException.of(
              Problem.Kind.PRECONDITION_FAILED, "Somebody changed it; read it again.");
      case ChangeFollowUp.Invalid(var faults) -> throw Refusals.invalid(faults);
    };
  }

  @GET
  @Path("history")
  @Operation(summary = "Who made it what and when, latest first")
  public Page<FollowUpStepJson> history(
      @PathParam("project") String project,
      @PathParam("survey") String survey,
      @PathParam("response") String response,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
      @QueryParam("cursor") Optional<Integer> cursor) {
    var answer = found(project, survey, response);
    return Page.of(
        followUps.history(answer.project(), answer.response(), cursor, limit + 1),
        limit,
        FollowUpStepJson::from,
        step -> Integer.toString(step.after().edition()));
  }

  @GET
  @Path("notes")
  @Operation(summary = "All notes, first to last; there are at most " + Note.MOST)
  public Page<NoteJson> notes(
      @PathParam("project") String project,
      @PathParam("survey") String survey,
      @PathParam("response") String response) {
    var answer = found(project, survey, response);
    var notes = followUps.notes(answer.project(), answer.response());
    return new Page<>(notes.stream().map(NoteJson::from).toList(), Optional.empty());
  }

  @POST
  @Path("notes")
  @RequiresRole(Role.EDITOR)
  @ResponseStatus(201)
  @Operation(summary = "Adds a note; its text is kept exactly, and is never changed")
  public NoteJson write(
      @PathParam("project") String project,
      @PathParam("survey") String survey,
      @PathParam("response") String response,
      @HeaderParam(IdempotencyKey.HEADER) Optional<@Size(min = 1, max = 255) String> key,
      @NotNull @Valid NewNoteJson body) {
    var target = target(project, survey, response);
    var self = self();
    return switch (writeNote.write(
        target, key.map(value -> noteId(self, value)), body.text(), self)) {
      case WriteNote.Written(var note) -> NoteJson.from(note);
      case WriteNote.NoSuchAnswer() -> throw noSuchAnswer();
      case WriteNote.TooMany() ->
          throw ProblemException.conflict("An answer has at most " + Note.MOST + " notes.");
      case WriteNote.IdTaken() ->
          throw ProblemException.conflict("This Idempotency-Key was used for another note.");
    };
  }

  /** Keys of different members have nothing to do with each other. */
  private static UUID noteId(Member author, String key) {
    var name = author.issuer() + "|" + author.subject() + "|" + key;
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
  }

  private Target found(String project, String survey, String response) {
    var target = target(project, survey, response);
    return responses
        .find(target.project(), target.response())
        .filter(answer -> answer.origin().occasion().survey().equals(target.survey()))
        .map(_ -> target)
        .orElseThrow(FollowUpResource::noSuchAnswer);
  }

  private static Target target(String project, String survey, String response) {
    return new Target(new ProjectId(project), Ids.survey(survey), Ids.response(response));
  }

  private static ProblemException noSuchAnswer() {
    return ProblemException.notFound("answer");
  }

  private static RestResponse<FollowUpJson> tagged(FollowUp followUp) {
    return RestResponse.ResponseBuilder.ok(FollowUpJson.from(followUp))
        .header(HttpHeaders.ETAG, StrongTag.of(followUp.edition()))
        .build();
  }

  private Member self() {
    var self = caller.get();
    return new Member(self.issuer(), self.subject());
  }
}
