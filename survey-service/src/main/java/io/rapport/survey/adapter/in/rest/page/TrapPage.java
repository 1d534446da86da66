package io.rapport.survey.adapter.in.rest.page;

import io.rapport.survey.application.linking.NoteScan;
import io.rapport.survey.domain.response.MachineSign;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Behind a link that no person sees: who follows it follows every link. */
@Path("/survey/v1/trap/{token}")
@Produces("text/html;charset=UTF-8")
@Tag(name = "Link pages")
@SecurityRequirements
class TrapPage {

  private final NoteScan noteScan;
  private final Pages pages;

  TrapPage(NoteScan noteScan, Pages pages) {
    this.noteScan = noteScan;
    this.pages = pages;
  }

  @GET
  @Operation(summary = "Marks who follows it as a machine")
  public RestResponse<String> fall(
      @PathParam("token") String token, @Context UriInfo uri, @Context HttpHeaders headers) {
    var accepted = Caller.of(token, uri, headers).accepts();
    return noteScan.note(token, MachineSign.TRAP)
        ? pages.plain(RestResponse.StatusCode.OK, accepted, "trap")
        : pages.plain(RestResponse.StatusCode.NOT_FOUND, accepted, "unknown");
  }
}
