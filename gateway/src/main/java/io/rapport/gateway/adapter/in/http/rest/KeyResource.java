package io.rapport.gateway.adapter.in.http.rest;

import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import io.rapport.editing.IdempotencyKey;
import io.rapport.gateway.application.port.Projects;
import io.rapport.gateway.application.port.SaidProjects;
import io.rapport.gateway.application.project.CreateKey;
import io.rapport.gateway.application.project.RevokeKey;
import io.rapport.gateway.domain.project.Project;
import io.rapport.gateway.domain.project.WriteKey;
import io.rapport.problems.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A project's live write keys. */
@Path("/api/projects/{project}/keys")
@Tag(name = "Write keys")
@ApplicationScoped
class KeyResource {

  private final CreateKey createKey;
  private final RevokeKey revokeKey;
  private final Projects projects;
  private final SaidProjects said;
  private final CurrentPerson person;

  KeyResource(
      CreateKey createKey,
      RevokeKey revokeKey,
      Projects projects,
      SaidProjects said,
      CurrentPerson person) {
    this.createKey = createKey;
    this.revokeKey = revokeKey;
    this.projects = projects;
    this.said = said;
    this.person = person;
  }

  @POST
  @RequiresRole(Role.ADMIN)
  @APIResponseSchema(
      value = KeyJson.class,
      responseCode = "201",
      responseDescription = "Created; its address is in Location")
  public RestResponse<KeyJson> create(
      @PathParam("project") UUID project,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey,
      @Valid @Nullable NewKeyJson body) {
    var name = Refusals.present(body).name().strip();
    var path = "/api/projects/" + project + "/keys";
    var key = Idempotency.key(idempotencyKey, person.get().identity(), path, Map.of("name", name));
    return switch (createKey.create(project, name, key)) {
      case CreateKey.Created(var created) -> {
        // A client that uses it at once would be told 401, and drop its events.
        said.await(project);
        yield created(path, created);
      }
      case CreateKey.TooMany() ->
          throw ProblemException.conflict(
              "A project has at most " + Project.MOST_KEYS + " write keys.");
      case CreateKey.KeyTaken() -> throw IdempotencyKey.usedForAnother();
    };
  }

  @GET
  @RequiresRole(Role.VIEWER)
  @Transactional
  public PageJson<KeyJson> list(@PathParam("project") UUID project) {
    return PageJson.whole(
        projects.find(project).stream()
            .flatMap(found -> found.keys().stream())
            .map(KeyJson::from)
            .toList());
  }

  @DELETE
  @Path("{key}")
  @RequiresRole(Role.ADMIN)
  public void revoke(@PathParam("project") UUID project, @PathParam("key") UUID key) {
    if (!revokeKey.revoke(project, key)) {
      throw ProblemException.notFound("write key");
    }
  }

  private static RestResponse<KeyJson> created(String path, WriteKey key) {
    return RestResponse.ResponseBuilder.<KeyJson>created(URI.create(path + "/" + key.id()))
        .entity(KeyJson.from(key))
        .build();
  }
}
