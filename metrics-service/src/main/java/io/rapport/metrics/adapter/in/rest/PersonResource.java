package io.rapport.metrics.adapter.in.rest;

import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.application.port.ProjectSettings;
import io.rapport.metrics.application.port.Projects;
import io.rapport.metrics.application.port.Snapshot;
import io.rapport.metrics.domain.person.PersonName;
import io.rapport.metrics.domain.person.PersonProfile;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.problems.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The persons of a project, one by one. */
@Path("/api/projects/{project}/persons")
@RequiresRole(Role.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Persons")
class PersonResource {

  private static final String SEARCH = "q";
  private static final int LONGEST = 200;

  private final AnalyticsStore store;
  private final Projects projects;

  PersonResource(AnalyticsStore store, Projects projects) {
    this.store = store;
    this.projects = projects;
  }

  @GET
  @Operation(
      summary =
          "Lists persons, who was seen last first; with q those who have it in an id, their e-mail"
              + " address or their name")
  @Parameter(name = "q", in = ParameterIn.QUERY, ref = "q")
  @Parameter(name = "limit", in = ParameterIn.QUERY, ref = "limit")
  @Parameter(name = "cursor", in = ParameterIn.QUERY, ref = "cursor")
  public PersonListJson list(@PathParam("project") String project, @Context UriInfo uri) {
    var reader = new Reader(Parameters.of(uri));
    reader.allowOnly(
        Stream.concat(Stream.of(SEARCH), Paging.PARAMETERS.stream()).collect(Collectors.toSet()));
    var text = reader.one(SEARCH, PersonResource::searched).orElse("");
    var page = Paging.read(reader);
    reader.check();
    try (var data = store.snapshot()) {
      return PersonListJson.from(
          data.personFiles().search(project, text, oneMore(page)), page.limit());
    }
  }

  @GET
  @Path("/{person}")
  @Operation(
      summary =
          "Reads who somebody is: user:ID or anonymous:ID; an id that became somebody else's is"
              + " answered with that person")
  public PersonJson person(
      @PathParam("project") String project, @PathParam("person") String person) {
    try (var data = store.snapshot()) {
      return PersonJson.from(found(data, project, person));
    }
  }

  @GET
  @Path("/{person}/timeline")
  @Operation(summary = "Lists a person's sessions, orders, events and answers, newest first")
  @Parameter(name = "limit", in = ParameterIn.QUERY, ref = "limit")
  @Parameter(name = "cursor", in = ParameterIn.QUERY, ref = "cursor")
  public TimelineJson timeline(
      @PathParam("project") String project,
      @PathParam("person") String person,
      @Context UriInfo uri) {
    var reader = new Reader(Parameters.of(uri));
    reader.allowOnly(Set.copyOf(Paging.PARAMETERS));
    var page = Paging.read(reader);
    reader.check();
    try (var data = store.snapshot()) {
      var known = found(data, project, person).known();
      var rule = settings(project).sessionRule();
      return TimelineJson.from(
          data.personFiles().timeline(project, known.person(), rule, oneMore(page)), page.limit());
    }
  }

  private PersonProfile found(Snapshot data, String project, String person) {
    var rule = settings(project).sessionRule();
    return PersonName.of(PersonText.read(person))
        .flatMap(name -> data.personFiles().profile(project, name, rule))
        .orElseThrow(() -> ProblemException.notFound("person"));
  }

  private ProjectSettings settings(String project) {
    return projects.find(project).orElseThrow(() -> ProblemException.notFound("project"));
  }

  private static String searched(String text) {
    if (text.length() > LONGEST) {
      throw new Reader.Unreadable("must have at most " + LONGEST + " characters");
    }
    return text;
  }

  /** To know whether there are more. */
  private static PageRequest oneMore(PageRequest page) {
    return new PageRequest(page.after(), page.limit() + 1);
  }
}
