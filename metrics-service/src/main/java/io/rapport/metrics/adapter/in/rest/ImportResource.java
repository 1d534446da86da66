package io.rapport.metrics.adapter.in.rest;

import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import io.rapport.metrics.MetricsConfig;
import io.rapport.metrics.application.port.RawFileRefused;
import io.rapport.metrics.application.transfer.BringIn;
import io.rapport.metrics.domain.raw.RawExtent;
import io.rapport.metrics.domain.raw.RawFile;
import io.rapport.metrics.domain.raw.RawKind;
import io.rapport.problems.LargeBody;
import io.rapport.problems.ProblemException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What another installation has exported. */
@Path("/api/projects/{project}/imports")
@RequiresRole(Role.ADMIN)
@Consumes(ExportResource.PARQUET)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exports")
class ImportResource {

  private static final String GOES_ON =
      "The same file goes on where it was interrupted. Who was erased here before is left out.";
  private static final String SHA_256 = "[0-9a-f]{64}";

  private final MetricsConfig.Imports limits;
  private final BringIn bringIn;
  private final ScratchFiles files;

  ImportResource(MetricsConfig config, BringIn bringIn, ScratchFiles files) {
    this.limits = config.imports();
    this.bringIn = bringIn;
    this.files = files;
  }

  @POST
  @Path("/events.parquet")
  @LargeBody
  @Operation(
      summary = "Brings in exported events with their own ids and times, each once",
      description = GOES_ON)
  @RequestBody(ref = "Parquet")
  public BringIn.Report events(
      @PathParam("project") String project,
      @Parameter(description = "Of the body, in hexadecimal digits")
          @QueryParam("sha256")
          @NotNull
          @Pattern(regexp = SHA_256)
          String sha256,
      @Parameter(description = "Only says what would be done")
          @QueryParam("dryRun")
          @DefaultValue("false")
          boolean dryRun,
      InputStream body)
      throws IOException {
    return bringIn(RawKind.EVENTS, project, sha256, dryRun, body);
  }

  @POST
  @Path("/answers.parquet")
  @LargeBody
  @Operation(
      summary = "Brings in what was exported of showings, dismissals and answers, each once",
      description = GOES_ON)
  @RequestBody(ref = "Parquet")
  public BringIn.Report answers(
      @PathParam("project") String project,
      @Parameter(description = "Of the body, in hexadecimal digits")
          @QueryParam("sha256")
          @NotNull
          @Pattern(regexp = SHA_256)
          String sha256,
      @Parameter(description = "Only says what would be done")
          @QueryParam("dryRun")
          @DefaultValue("false")
          boolean dryRun,
      InputStream body)
      throws IOException {
    return bringIn(RawKind.ANSWERS, project, sha256, dryRun, body);
  }

  private BringIn.Report bringIn(
      RawKind kind, String project, String sha256, boolean dryRun, InputStream body)
      throws IOException {
    return files.use(
        file -> {
          var arrived = Arrival.of(body, file);
          if (!arrived.sha256().equals(sha256)) {
            throw ProblemException.invalid(
                "sha256", "is not that of what arrived: it was damaged, or cut off");
          }
          var raw = new RawFile(kind, project, sha256, file);
          try {
            return dryRun ? bringIn.tryOut(raw, this::check) : bringIn.bringIn(raw, this::check);
          } catch (RawFileRefused e) {
            throw ProblemException.invalid("body", String.valueOf(e.getMessage()));
          }
        });
  }

  private void check(RawExtent extent) {
    if (extent.rows() > limits.mostRows()) {
      throw ProblemException.invalid("body", "has more than %d rows".formatted(limits.mostRows()));
    }
    if (extent.bytes() > limits.mostBytes().asLongValue()) {
      throw ProblemException.invalid(
          "body",
          "has more than %d bytes when it is not compressed"
              .formatted(limits.mostBytes().asLongValue()));
    }
  }
}
