package io.rapport.survey.adapter.in.rest;

import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import io.rapport.survey.application.port.Erasures;
import io.rapport.survey.domain.survey.ProjectId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which persons were forgotten here. */
@Path("/api/projects/{project}/surveys/erasures")
@RequiresRole(Role.ADMIN)
@Tag(name = "Persons")
class ErasureResource {

  private static final int MOST = 500;

  private final Erasures erasures;

  ErasureResource(Erasures erasures) {
    this.erasures = erasures;
  }

  @GET
  @Operation(
      summary = "What became of erasures in the surveys, the latest first",
      description =
          "Each under the id that the erasure's receipt names; whom it was about is not kept.")
  public ErasuresJson list(@PathParam("project") String project) {
    return new ErasuresJson(
        erasures.of(new ProjectId(project), MOST).stream().map(ErasureJson::from).toList());
  }

  /** The list. */
  record ErasuresJson(List<ErasureJson> items) {}

  /** One of them. */
  record ErasureJson(
      String id,
      Instant askedAt,
      @Schema(description = "The subject of a member") String askedBy,
      Instant doneAt,
      @Schema(description = "How many responses were deleted") int responses,
      @Schema(description = "How many showings and dismissals were deleted") int encounters) {

    static ErasureJson from(Erasures.Line line) {
      return new ErasureJson(
          line.id().toString(),
          line.askedAt(),
          line.askedBy(),
          line.doneAt(),
          line.responses(),
          line.encounters());
    }
  }
}
