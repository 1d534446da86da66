package io.rapport.gateway.adapter.in.http.rest;

import io.quarkus.security.Authenticated;
import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import io.rapport.editing.IdempotencyKey;
import io.rapport.gateway.application.port.Projects;
import io.rapport.gateway.application.project.CreateProject;
import io.rapport.gateway.application.project.DefineProject;
import io.rapport.gateway.domain.project.Project;
import io.rapport.problems.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Projects. */
@Path("/api/projects")
@Tag(name = "Projects")
@ApplicationScoped
class ProjectResource {

  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final CreateProject createProject;
  private final DefineProject defineProject;
  private final Projects projects;
  private final CurrentPerson person;

  ProjectResource(
      CreateProject createProject,
      DefineProject defineProject,
      Projects projects,
      CurrentPerson person) {
    this.createProject = createProject;
    this.defineProject = defineProject;
    this.projects = projects;
    this.person = person;
  }

  @POST
  @RolesAllowed("admin")
  @APIResponseSchema(
      value = ProjectJson.class,
      responseCode = "201",
      responseDescription = "Created; its address is in Location")
  public RestResponse<ProjectJson> create(
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey,
      @RequestBody(content = @Content(schema = @Schema(implementation = ProjectDocument.class)))
          @Nullable Map<String, @Nullable Object> body) {
    var document = Refusals.object(body);
    var creator = person.get();
    var key = Idempotency.key(idempotencyKey, creator.identity(), "/api/projects", document);
    return switch (createProject.create(creator, document, key)) {
      case CreateProject.Created(var project) -> created(project);
      case CreateProject.Invalid(var flaws) -> throw Refusals.invalid(flaws);
      case CreateProject.KeyTaken() -> throw IdempotencyKey.usedForAnother();
    };
  }

  @GET
  @Authenticated
  @Transactional
  public PageJson<ProjectJson> list(
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
      @QueryParam("cursor") Optional<UUID> cursor) {
    return PageJson.of(
        projects.of(person.get().identity(), cursor, limit + 1),
        limit,
        ProjectJson::from,
        project -> project.id().toString());
  }

  @GET
  @Path("{project}")
  @RequiresRole(Role.VIEWER)
  @Transactional
  public RestResponse<ProjectJson> get(@PathParam("project") UUID id) {
    return projects
        .find(id)
        .map(ProjectResource::ok)
        .orElseThrow(() -> ProblemException.notFound("project"));
  }

  @PATCH
  @Path("{project}")
  @Consumes({MediaType.APPLICATION_JSON, MERGE_PATCH})
  @RequiresRole(Role.ADMIN)
  public RestResponse<ProjectJson> patch(
      @PathParam("project") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = ProjectDocument.class)))
          @Nullable Map<String, @Nullable Object> body) {
    var patch = Refusals.object(body);
    return switch (defineProject.define(id, VersionTag.expected(ifMatch), patch)) {
      case DefineProject.Defined(var project) -> ok(project);
      case DefineProject.Invalid(var flaws) -> throw Refusals.invalid(flaws);
      case DefineProject.Stale() -> throw VersionTag.stale();
    };
  }

  private static RestResponse<ProjectJson> created(Project project) {
    return RestResponse.ResponseBuilder.<ProjectJson>created(
            URI.create("/api/projects/" + project.id()))
        .header(HttpHeaders.ETAG, VersionTag.of(project))
        .entity(ProjectJson.from(project))
        .build();
  }

  private static RestResponse<ProjectJson> ok(Project project) {
    return RestResponse.ResponseBuilder.ok(ProjectJson.from(project))
        .header(HttpHeaders.ETAG, VersionTag.of(project))
        .build();
  }
}
