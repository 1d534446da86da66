package io.rapport.metrics.adapter.in.rest;

import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import io.rapport.metrics.application.digest.MakeDigest;
import io.rapport.metrics.application.port.ProjectSettings;
import io.rapport.metrics.application.port.Projects;
import io.rapport.metrics.domain.digest.Digest;
import io.rapport.problems.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What a project's weeks were like. */
@Path("/api/projects/{project}/digests")
@RequiresRole(Role.VIEWER)
@Tag(name = "Digests")
class DigestResource {

  private static final String HTML = "text/html;charset=UTF-8";

  private final MakeDigest makeDigest;
  private final Projects projects;
  private final InstantSource clock;

  DigestResource(MakeDigest makeDigest, Projects projects, InstantSource clock) {
    this.makeDigest = makeDigest;
    this.projects = projects;
    this.clock = clock;
  }

  @GET
  @Path("/{week}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Sums up the week that begins on this day")
  public DigestJson digest(@PathParam("project") String project, @PathParam("week") String week) {
    return DigestJson.from(project, made(project, week));
  }

  @GET
  @Path("/{week}/page")
  @Produces(HTML)
  @Operation(summary = "The same as a page to read, without scripts")
  public RestResponse<String> page(
      @PathParam("project") String project, @PathParam("week") String week) {
    return RestResponse.ResponseBuilder.ok(DigestPage.html(made(project, week)))
        .header("Content-Security-Policy", DigestPage.POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private Digest made(String project, String text) {
    var settings = projects.find(project).orElseThrow(() -> ProblemException.notFound("project"));
    return makeDigest.make(project, settings, week(text, settings));
  }

  private LocalDate week(String text, ProjectSettings settings) {
    var week = date(text);
    if (week.getDayOfWeek() != settings.weekStart()) {
      throw ProblemException.invalid(
          "week",
          "must be a "
              + settings.weekStart().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
              + ", with which the project's weeks begin");
    }
    if (week.isAfter(clock.instant().atZone(settings.zone()).toLocalDate())) {
      throw ProblemException.invalid("week", "has not begun");
    }
    return week;
  }

  private static LocalDate date(String text) {
    try {
      return Texts.date(text);
    } catch (Reader.Unreadable e) {
      throw ProblemException.invalid("week", e.reason());
    }
  }
}
