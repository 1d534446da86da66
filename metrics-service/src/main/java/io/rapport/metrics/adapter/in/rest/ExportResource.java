package io.rapport.metrics.adapter.in.rest;

import static java.util.Locale.ROOT;

import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import io.rapport.metrics.application.port.LongReads;
import io.rapport.metrics.application.port.Projects;
import io.rapport.metrics.domain.raw.RawExtent;
import io.rapport.metrics.domain.raw.RawKind;
import io.rapport.metrics.domain.raw.RawSelection;
import io.rapport.metrics.domain.time.Period;
import io.rapport.problems.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What came in, as files for other programs. */
@Path("/api/projects/{project}/exports")
@RequiresRole(Role.EDITOR)
@Produces(ExportResource.PARQUET)
@Tag(name = "Exports")
class ExportResource {

  static final String PARQUET = "application/vnd.apache.parquet";

  private static final Set<String> PARAMETERS = Set.of("from", "to", "share", "shares");
  private static final int MOST_SHARES = 100_000;

  private final Projects projects;
  private final LongReads store;
  private final Downloads downloads;

  ExportResource(Projects projects, LongReads store, Downloads downloads) {
    this.projects = projects;
    this.store = store;
    this.downloads = downloads;
  }

  @GET
  @Path("/events.parquet")
  @Operation(
      summary = "All events of a period, each with the person that it belongs to by today's links")
  @Parameter(name = "from", in = ParameterIn.QUERY, ref = "from")
  @Parameter(name = "to", in = ParameterIn.QUERY, ref = "to")
  @Parameter(name = "share", in = ParameterIn.QUERY, ref = "share")
  @Parameter(name = "shares", in = ParameterIn.QUERY, ref = "shares")
  @APIResponse(responseCode = "200", ref = "Parquet")
  public Response events(@PathParam("project") String project, @Context UriInfo uri) {
    return copy(project, RawKind.EVENTS, uri);
  }

  @GET
  @Path("/answers.parquet")
  @Operation(
      summary = "All that was shown, dismissed and answered in a period, each with its person")
  @Parameter(name = "from", in = ParameterIn.QUERY, ref = "from")
  @Parameter(name = "to", in = ParameterIn.QUERY, ref = "to")
  @Parameter(name = "share", in = ParameterIn.QUERY, ref = "share")
  @Parameter(name = "shares", in = ParameterIn.QUERY, ref = "shares")
  @APIResponse(responseCode = "200", ref = "Parquet")
  public Response answers(@PathParam("project") String project, @Context UriInfo uri) {
    return copy(project, RawKind.ANSWERS, uri);
  }

  @GET
  @Path("/extent")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "How much there is of a period, before it is compressed")
  @Parameter(name = "from", in = ParameterIn.QUERY, ref = "from")
  @Parameter(name = "to", in = ParameterIn.QUERY, ref = "to")
  @Parameter(name = "share", in = ParameterIn.QUERY, ref = "share")
  @Parameter(name = "shares", in = ParameterIn.QUERY, ref = "shares")
  public ExtentJson extent(@PathParam("project") String project, @Context UriInfo uri) {
    var asked = asked(project, Parameters.of(uri));
    try (var data = store.snapshot()) {
      return new ExtentJson(
          data.raw().extent(RawKind.EVENTS, asked.selection()),
          data.raw().extent(RawKind.ANSWERS, asked.selection()));
    }
  }

  private Response copy(String project, RawKind kind, UriInfo uri) {
    var asked = asked(project, Parameters.of(uri));
    return downloads.send(
        "%s-%s-%s.parquet"
            .formatted(kind.name().toLowerCase(ROOT), asked.period().from(), asked.period().to()),
        PARQUET,
        (file, room) -> copy(kind, asked.selection(), file, room));
  }

  private void copy(RawKind kind, RawSelection selection, java.nio.file.Path file, Room room) {
    try (var data = store.snapshot()) {
      var extent = data.raw().extent(kind, selection);
      room.check(extent.rows(), extent.bytes());
      data.raw().copy(kind, selection, file);
    }
  }

  private Asked asked(String project, Parameters parameters) {
    var settings = projects.find(project).orElseThrow(() -> ProblemException.notFound("project"));
    var reader = new Reader(parameters);
    reader.allowOnly(PARAMETERS);
    var period = Periods.ofAnyLength(reader, settings);
    var shares =
        reader.one("shares", text -> Texts.number(text, 1, MOST_SHARES)).orElse(1).intValue();
    var share = reader.one("share", text -> Texts.number(text, 1, shares)).orElse(1);
    if (shares > 1 && parameters.all("share").isEmpty()) {
      reader.refuse("share", "must say which of the shares");
    }
    reader.check();
    return new Asked(
        period.orElseThrow(),
        new RawSelection(
            project, period.orElseThrow().span(), new RawSelection.Share(share, shares)));
  }

  /** How much there is. */
  record ExtentJson(RawExtent events, RawExtent answers) {}

  /** What of which time. */
  private record Asked(Period period, RawSelection selection) {}
}
