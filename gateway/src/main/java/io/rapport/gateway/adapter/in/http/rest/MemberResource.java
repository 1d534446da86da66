package io.rapport.gateway.adapter.in.http.rest;

import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import io.rapport.gateway.application.port.Projects;
import io.rapport.gateway.application.project.ReplaceMembers;
import io.rapport.gateway.domain.project.Project;
import io.rapport.problems.FieldError;
import io.rapport.problems.Problem;
import io.rapport.problems.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who belongs to a project. */
@Path("/api/projects/{project}/members")
@Tag(name = "Members")
@ApplicationScoped
class MemberResource {

  private final ReplaceMembers replaceMembers;
  private final Projects projects;

  MemberResource(ReplaceMembers replaceMembers, Projects projects) {
    this.replaceMembers = replaceMembers;
    this.projects = projects;
  }

  @GET
  @RequiresRole(Role.VIEWER)
  @Transactional
  public RestResponse<PageJson<MemberJson>> list(@PathParam("project") UUID project) {
    return projects
        .find(project)
        .map(MemberResource::ok)
        .orElseThrow(() -> ProblemException.notFound("project"));
  }

  @PUT
  @RequiresRole(Role.ADMIN)
  public RestResponse<PageJson<MemberJson>> replace(
      @PathParam("project") UUID project,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @Nullable MembersJson body) {
    var seats = Refusals.present(body).seats();
    return switch (replaceMembers.replace(project, VersionTag.expected(ifMatch), seats)) {
      case ReplaceMembers.Replaced(var changed) -> ok(changed);
      case ReplaceMembers.Invalid(var flaws) -> throw Refusals.invalid(flaws);
      case ReplaceMembers.NoAdminLeft() -> throw noAdminLeft();
      case ReplaceMembers.Stale() -> throw VersionTag.stale();
    };
  }

  private static ProblemException noAdminLeft() {
    var reason = "must keep an admin who has logged in";
    return new ProblemException(
        Problem.Kind.CONFLICT.because(
            "The members " + reason + ".", List.of(new FieldError("members", reason))));
  }

  private static RestResponse<PageJson<MemberJson>> ok(Project project) {
    var members = project.members().all().stream().map(MemberJson::from).toList();
    return RestResponse.ResponseBuilder.ok(PageJson.whole(members))
        .header(HttpHeaders.ETAG, VersionTag.of(project))
        .build();
  }
}
