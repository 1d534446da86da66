package io.rapport.survey.adapter.in.rest;

import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import io.rapport.survey.application.port.UntakenAnswers;
import io.rapport.survey.domain.survey.ProjectId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of no answer, for who connects another tool. */
@Path("/api/projects/{project}/surveys/untaken-answers")
@RequiresRole(Role.VIEWER)
@Tag(name = "Answers")
class UntakenAnswerResource {

  private static final int MOST = 500;

  private final UntakenAnswers untaken;

  UntakenAnswerResource(UntakenAnswers untaken) {
    this.untaken = untaken;
  }

  @GET
  @Operation(
      summary = "Counts the Survey Question Answered events that became no answer, and says why")
  public Untaken list(@PathParam("project") String project) {
    return new Untaken(
        untaken.of(new ProjectId(project), MOST).stream().map(UntakenAnswerJson::from).toList());
  }

  /** The list. */
  record Untaken(List<UntakenAnswerJson> items) {}
}
