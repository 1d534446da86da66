package io.rapport.metrics.adapter.in.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import io.rapport.editing.IdempotencyKey;
import io.rapport.metrics.application.port.Shelf;
import io.rapport.metrics.domain.segment.Segment;
import io.rapport.problems.FieldError;
import io.rapport.problems.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Groups of persons under names, to filter every KPI by and to break it down by. */
@Path("/api/projects/{project}/segments")
@RequiresRole(Role.EDITOR)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Segments")
class SegmentResource {

  private static final int LONGEST = 20_000;

  private final SavedDesk desk;
  private final SavedDesk.Kind<Segment, SegmentJson> kind;

  SegmentResource(SavedDesk desk, Shelf<Segment> segments) {
    this.desk = desk;
    this.kind = new SavedDesk.Kind<>(segments, "segment", Segment.MOST, SegmentJson::from);
  }

  @GET
  @RequiresRole(Role.VIEWER)
  @Operation(summary = "Lists the project's segments, newest first")
  public ListJson<SegmentJson> list(@PathParam("project") String project) {
    return kind.list(project);
  }

  @POST
  @Operation(summary = "Saves a segment: what must be true of a person, under a name")
  @APIResponseSchema(
      value = SegmentJson.class,
      responseCode = "201",
      responseDescription = "Saved; its address is in Location, its version in ETag")
  public RestResponse<SegmentJson> create(
      @PathParam("project") String project,
      @HeaderParam(IdempotencyKey.HEADER) Optional<String> key,
      @NotNull @Valid BodyJson body) {
    return desk.create(kind, project, IdempotencyKey.of(key, body), draft(body));
  }

  @GET
  @Path("/{segment}")
  @RequiresRole(Role.VIEWER)
  @Operation(summary = "Reads a segment")
  public RestResponse<SegmentJson> get(
      @PathParam("project") String project, @PathParam("segment") String id) {
    return desk.get(kind, project, id);
  }

  @PUT
  @Path("/{segment}")
  @Operation(summary = "Says a segment anew; it holds for all questions from now on")
  public RestResponse<SegmentJson> revise(
      @PathParam("project") String project,
      @PathParam("segment") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
      @NotNull @Valid BodyJson body) {
    return desk.revise(kind, project, id, ifMatch, draft(body));
  }

  @DELETE
  @Path("/{segment}")
  @Operation(summary = "Forgets a segment; questions that name it are refused from then on")
  public void remove(
      @PathParam("project") String project,
      @PathParam("segment") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) Optional<String> ifMatch) {
    desk.remove(kind, project, id, ifMatch);
  }

  /** Checked, so that every question that names it can be answered. */
  private static Segment draft(BodyJson body) {
    var errors = new ArrayList<FieldError>();
    var text = WholeText.checked("conditions", body.conditions().toString());
    if (text.length() > LONGEST) {
      throw ProblemException.invalid("conditions", "must have at most " + LONGEST + " characters");
    }
    ConditionText.read(
        "conditions",
        body.conditions(),
        (field, reason) -> errors.add(new FieldError(field, reason)));
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return new Segment(WholeText.checked("name", body.name()).strip(), text);
  }

  /** What a segment is said to be. */
  record BodyJson(
      @NotBlank @Size(max = 200) String name,
      @NotNull @Schema(ref = "PersonCondition") JsonNode conditions) {}
}
