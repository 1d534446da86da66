package io.rapport.metrics.adapter.in.rest;

import io.rapport.access.CurrentCaller;
import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import io.rapport.metrics.application.identity.DecideMerge;
import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.domain.identity.UserMerge;
import io.rapport.problems.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Which users are one person, where only somebody who knows them can say. */
@Path("/api/projects/{project}/identity")
@RequiresRole(Role.EDITOR)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
class IdentityResource {

  private static final int MOST = 500;
  private static final int LONGEST = 1000;

  private final AnalyticsStore store;
  private final DecideMerge decideMerge;
  private final CurrentCaller caller;

  IdentityResource(AnalyticsStore store, DecideMerge decideMerge, CurrentCaller caller) {
    this.store = store;
    this.decideMerge = decideMerge;
    this.caller = caller;
  }

  @GET
  @Path("/conflicts")
  @Operation(
      summary =
          "Lists aliases between two known users, which merge nothing until it is decided; the latest"
              + " 500")
  public AliasConflictsJson conflicts(@PathParam("project") String project) {
    try (var data = store.snapshot()) {
      return AliasConflictsJson.from(data.aliasConflicts(project, MOST));
    }
  }

  @GET
  @Path("/decisions")
  @Operation(summary = "Lists what holds about users, in the order in which it was decided")
  public DecisionsJson decisions(@PathParam("project") String project) {
    try (var data = store.snapshot()) {
      return DecisionsJson.from(data.decisions(project));
    }
  }

  @POST
  @Path("/decisions")
  @Operation(
      summary =
          "Decides into which other user one goes, or with null that it stands for itself; it holds for"
              + " all of history until something else is decided")
  public void decide(@PathParam("project") String project, @NotNull @Valid DecisionJson decision) {
    var outcome =
        decideMerge.decide(
            project, decision.user(), Optional.ofNullable(decision.into()), caller.get().subject());
    if (outcome == UserMerge.Outcome.WOULD_CIRCLE) {
      throw ProblemException.conflict(
          "'into' is this user itself, or went into it before; decide about that one first.");
    }
  }

  /** What is decided about a user. */
  record DecisionJson(
      @NotBlank @Size(max = LONGEST) String user,
      @Size(min = 1, max = LONGEST) @Nullable String into) {}
}
