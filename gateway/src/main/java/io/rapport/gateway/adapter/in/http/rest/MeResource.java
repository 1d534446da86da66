package io.rapport.gateway.adapter.in.http.rest;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.rapport.gateway.adapter.in.http.Persons;
import io.rapport.gateway.adapter.in.http.rest.MeJson.Permission;
import io.rapport.gateway.application.port.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who am I? */
@Path("/api/me")
@Tag(name = "Me")
@ApplicationScoped
class MeResource {

  private static final int MOST_PROJECTS = 500;

  private final Projects projects;
  private final CurrentPerson person;
  private final SecurityIdentity identity;

  MeResource(Projects projects, CurrentPerson person, SecurityIdentity identity) {
    this.projects = projects;
    this.person = person;
    this.identity = identity;
  }

  @GET
  @Authenticated
  @Transactional
  public MeJson me() {
    var me = person.get();
    return MeJson.of(
        me,
        Persons.nameOf(identity),
        identity.hasRole("admin") ? List.of(Permission.CREATE_PROJECTS) : List.of(),
        projects.of(me.identity(), Optional.empty(), MOST_PROJECTS));
  }
}
