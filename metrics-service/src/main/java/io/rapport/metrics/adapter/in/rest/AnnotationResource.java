package io.rapport.metrics.adapter.in.rest;

import io.rapport.access.CurrentCaller;
import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import io.rapport.editing.IdempotencyKey;
import io.rapport.metrics.application.port.Shelf;
import io.rapport.metrics.domain.annotation.Annotation;
import io.rapport.metrics.domain.annotation.Annotation.Kind;
import io.rapport.problems.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What happened beside the numbers, noted on the time line. */
@Path("/api/projects/{project}/annotations")
@RequiresRole(Role.EDITOR)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Annotations")
class AnnotationResource {

  private final SavedDesk desk;
  private final SavedDesk.Kind<Annotation, AnnotationJson> kind;
  private final Annotations annotations;
  private final Periods periods;
  private final CurrentCaller caller;

  AnnotationResource(
      SavedDesk desk,
      Shelf<Annotation> shelf,
      Annotations annotations,
      Periods periods,
      CurrentCaller caller) {
    this.desk = desk;
    this.kind = new SavedDesk.Kind<>(shelf, "annotation", Annotation.MOST, annotations::json);
    this.annotations = annotations;
    this.periods = periods;
    this.caller = caller;
  }

  @GET
  @RequiresRole(Role.VIEWER)
  @Operation(summary = "Lists the project's annotations, or those of a period, the earliest first")
  @Parameter(name = "from", in = ParameterIn.QUERY, ref = "fromIfAny")
  @Parameter(name = "to", in = ParameterIn.QUERY, ref = "toIfAny")
  public ListJson<AnnotationJson> list(@PathParam("project") String project, @Context UriInfo uri) {
    var parameters = Parameters.of(uri);
    return new ListJson<>(
        parameters.names().isEmpty()
            ? annotations.all(project)
            : ofPeriod(project, new Reader(parameters)),
        null);
  }

  @POST
  @Operation(summary = "Notes what happened on a day or at a time")
  @APIResponseSchema(
      value = AnnotationJson.class,
      responseCode = "201",
      responseDescription = "Saved; its address is in Location, its version in ETag")
  public RestResponse<AnnotationJson> create(
      @PathParam("project") String project,
      @HeaderParam(IdempotencyKey.HEADER) Optional<String> key,
      @NotNull @Valid BodyJson body) {
    var author = caller.get().subject();
    return desk.create(kind, project, IdempotencyKey.of(key, body), body.annotation(author));
  }

  @GET
  @Path("/{annotation}")
  @RequiresRole(Role.VIEWER)
  @Operation(summary = "Reads an annotation")
  public RestResponse<AnnotationJson> get(
      @PathParam("project") String project, @PathParam("annotation") String id) {
    return desk.get(kind, project, id);
  }

  @PUT
  @Path("/{annotation}")
  @Operation(summary = "Says an annotation anew; its author stays")
  public RestResponse<AnnotationJson> revise(
      @PathParam("project") String project,
      @PathParam("annotation") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
      @NotNull @Valid BodyJson body) {
    var author = desk.find(kind, project, id).draft().author();
    return desk.revise(kind, project, id, ifMatch, body.annotation(author));
  }

  @DELETE
  @Path("/{annotation}")
  @Operation(summary = "Takes an annotation away")
  public void remove(
      @PathParam("project") String project,
      @PathParam("annotation") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) Optional<String> ifMatch) {
    desk.remove(kind, project, id, ifMatch);
  }

  private List<AnnotationJson> ofPeriod(String project, Reader reader) {
    reader.allowOnly(Set.of("from", "to"));
    var period = periods.read(reader, annotations.settings(project));
    reader.check();
    return annotations.of(project, period.orElseThrow());
  }

  /** What is noted. */
  record BodyJson(
      @NotNull
          @Schema(
              description = "A date in the project's time zone, or a time with its offset",
              examples = {"2026-01-31", "2026-01-31T12:00:00+01:00"})
          String at,
      @NotBlank @Size(max = 2000) String text,
      @Nullable
          @Schema(
              enumeration = {"release", "campaign", "incident", "note"},
              defaultValue = "note")
          String kind) {

    Annotation annotation(String author) {
      return new Annotation(
          read("at", at, Texts::moment),
          WholeText.checked("text", text),
          kind == null ? Kind.NOTE : read("kind", kind, said -> Texts.symbol(said, Kind.values())),
          author);
    }

    private static <T> T read(String field, String said, Function<String, T> reading) {
      try {
        return reading.apply(said);
      } catch (Reader.Unreadable e) {
        throw ProblemException.invalid(field, e.reason());
      }
    }
  }
}
