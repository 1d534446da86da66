package io.rapport.survey.adapter.in.rest;

import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import io.rapport.problems.ProblemException;
import io.rapport.survey.application.linking.RenewSeals;
import io.rapport.survey.application.port.Seals;
import io.rapport.survey.domain.survey.ProjectId;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The keys that seal a project's links. What makes them keys is never shown. */
@Path("/api/projects/{project}/surveys/link-keys")
@RequiresRole(Role.ADMIN)
@Tag(name = "Links")
class LinkKeyResource {

  private final Seals seals;
  private final RenewSeals renewSeals;

  LinkKeyResource(Seals seals, RenewSeals renewSeals) {
    this.seals = seals;
    this.renewSeals = renewSeals;
  }

  @GET
  @Operation(summary = "Lists the keys that seal links, newest first")
  public Page<LinkKeyJson> list(@PathParam("project") String project) {
    return Page.whole(seals.keys(new ProjectId(project)), LinkKeyJson::from);
  }

  @POST
  @Operation(
      summary = "Makes a new key, which seals every link from now on",
      description = "Links that were sealed by the keys before are good until those are revoked.")
  @APIResponseSchema(value = LinkKeyJson.class, responseCode = "201")
  public RestResponse<LinkKeyJson> renew(@PathParam("project") String project) {
    return RestResponse.status(
        Response.Status.CREATED, LinkKeyJson.from(renewSeals.renew(new ProjectId(project))));
  }

  @DELETE
  @Path("{version}")
  @Operation(
      summary = "Revokes a key: no link that it sealed opens anything any more",
      description = "The newest one cannot be revoked; make a new one first.")
  public void revoke(@PathParam("project") String project, @PathParam("version") int version) {
    if (!renewSeals.revoke(new ProjectId(project), version)) {
      throw refusal(seals.keys(new ProjectId(project)), version);
    }
  }

  private static ProblemException refusal(List<Seals.Key> keys, int version) {
    return keys.stream().anyMatch(key -> key.version() == version)
        ? ProblemException.conflict("The newest key cannot be revoked; make a new one first.")
        : ProblemException.notFound("key");
  }
}
