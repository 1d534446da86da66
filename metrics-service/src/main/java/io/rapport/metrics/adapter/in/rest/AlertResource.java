package io.rapport.metrics.adapter.in.rest;

import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import io.rapport.editing.IdempotencyKey;
import io.rapport.metrics.application.alert.EvaluateAlert;
import io.rapport.metrics.application.port.Shelf;
import io.rapport.metrics.application.port.Watches;
import io.rapport.metrics.domain.alert.Alert;
import io.rapport.metrics.domain.alert.Watch;
import io.rapport.problems.Problem;
import io.rapport.problems.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Numbers that a project wants to be told of: alerts, and targets. */
@Path("/api/projects/{project}/alerts")
@RequiresRole(Role.EDITOR)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts")
class AlertResource {

  private final SavedDesk desk;
  private final SavedDesk.Kind<Alert, AlertJson> kind;
  private final AlertReader reader;
  private final Watches watches;
  private final EvaluateAlert evaluateAlert;
  private final InstantSource clock;

  AlertResource(
      SavedDesk desk,
      Shelf<Alert> alerts,
      AlertReader reader,
      Watches watches,
      EvaluateAlert evaluateAlert,
      InstantSource clock) {
    this.desk = desk;
    this.kind =
        new SavedDesk.Kind<>(
            alerts,
            "alert",
            Alert.MOST,
            saved -> AlertJson.from(saved, watches.find(saved.project(), saved.id())));
    this.reader = reader;
    this.watches = watches;
    this.evaluateAlert = evaluateAlert;
    this.clock = clock;
  }

  @GET
  @RequiresRole(Role.VIEWER)
  @Operation(summary = "Lists the project's alerts and targets and how they stand, newest first")
  public ListJson<AlertJson> list(@PathParam("project") String project) {
    return kind.list(project);
  }

  @POST
  @Operation(summary = "Saves an alert or a target: a number, and when it is worth telling of")
  @APIResponseSchema(
      value = AlertJson.class,
      responseCode = "201",
      responseDescription = "Saved; its address is in Location, its version in ETag")
  public RestResponse<AlertJson> create(
      @PathParam("project") String project,
      @HeaderParam(IdempotencyKey.HEADER) Optional<String> key,
      @NotNull @Valid AlertBody body) {
    return desk.create(kind, project, IdempotencyKey.of(key, body), reader.read(project, body));
  }

  @POST
  @Path("/dry-run")
  @Operation(summary = "Says what an alert would find now; nothing is saved, and nobody is told")
  public EvaluationJson dryRun(
      @PathParam("project") String project, @NotNull @Valid AlertBody body) {
    var alert = reader.read(project, body);
    return evaluateAlert
        .tryOut(project, alert, clock.instant())
        .map(found -> EvaluationJson.from(project, alert, found))
        .orElseThrow(
            () ->
                ProblemException.of(
                    Problem.Kind.CONFLICT, "The target's first day is not over yet."));
  }

  @GET
  @Path("/{alert}")
  @RequiresRole(Role.VIEWER)
  @Operation(summary = "Reads an alert or a target and how it stands")
  public RestResponse<AlertJson> get(
      @PathParam("project") String project, @PathParam("alert") String id) {
    return desk.get(kind, project, id);
  }

  @GET
  @Path("/{alert}/evaluations")
  @RequiresRole(Role.VIEWER)
  @Operation(summary = "Lists what was found, newest first; each opens to its answer")
  public ListJson<EvaluationJson> evaluations(
      @PathParam("project") String project, @PathParam("alert") String id) {
    var alert = desk.find(kind, project, id).draft();
    return new ListJson<>(
        watches.find(project, id).map(Watch::history).orElse(List.of()).reversed().stream()
            .map(found -> EvaluationJson.from(project, alert, found))
            .toList(),
        null);
  }

  @PUT
  @Path("/{alert}")
  @Operation(summary = "Says an alert anew; it is looked at anew from now on")
  public RestResponse<AlertJson> revise(
      @PathParam("project") String project,
      @PathParam("alert") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
      @NotNull @Valid AlertBody body) {
    return desk.revise(kind, project, id, ifMatch, reader.read(project, body));
  }

  @DELETE
  @Path("/{alert}")
  @Operation(summary = "Forgets an alert and what was found")
  public void remove(
      @PathParam("project") String project,
      @PathParam("alert") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) Optional<String> ifMatch) {
    desk.remove(kind, project, id, ifMatch);
  }
}
