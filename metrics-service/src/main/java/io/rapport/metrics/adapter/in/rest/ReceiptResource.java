package io.rapport.metrics.adapter.in.rest;

import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.application.receipt.TellReceipts;
import io.rapport.metrics.domain.record.PageRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of every event that came in. */
@Path("/api/projects/{project}")
@RequiresRole(Role.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Receipts")
class ReceiptResource {

  private final ReceiptQuestions questions;
  private final TellReceipts tellReceipts;
  private final AnalyticsStore store;

  ReceiptResource(ReceiptQuestions questions, TellReceipts tellReceipts, AnalyticsStore store) {
    this.questions = questions;
    this.tellReceipts = tellReceipts;
    this.store = store;
  }

  @GET
  @Path("/receipts")
  @Operation(
      summary =
          "Says what became of every event that was received: in all, over time and by write key")
  @Parameter(name = "from", in = ParameterIn.QUERY, ref = "from")
  @Parameter(name = "to", in = ParameterIn.QUERY, ref = "to")
  @Parameter(name = "interval", in = ParameterIn.QUERY, ref = "receiptInterval")
  public ReceiptsJson receipts(@PathParam("project") String project, @Context UriInfo uri) {
    var question = questions.receipts(project, Parameters.of(uri));
    return ReceiptsJson.from(question, tellReceipts.tell(project, question.buckets()));
  }

  /** Bodies may hold personal data, so a viewer does not see them. */
  @GET
  @Path("/refused")
  @RequiresRole(Role.EDITOR)
  @Operation(summary = "Lists the refused events of the last 30 days, newest first")
  @Parameter(name = "from", in = ParameterIn.QUERY, ref = "from")
  @Parameter(name = "to", in = ParameterIn.QUERY, ref = "to")
  @Parameter(name = "reason", in = ParameterIn.QUERY, ref = "reason")
  @Parameter(name = "key", in = ParameterIn.QUERY, ref = "key")
  @Parameter(name = "limit", in = ParameterIn.QUERY, ref = "limit")
  @Parameter(name = "cursor", in = ParameterIn.QUERY, ref = "cursor")
  public RefusedPageJson refused(@PathParam("project") String project, @Context UriInfo uri) {
    var question = questions.refused(project, Parameters.of(uri));
    var limit = question.page().limit();
    try (var data = store.snapshot()) {
      return RefusedPageJson.of(
          data.refused(question.selection(), new PageRequest(question.page().after(), limit + 1)),
          limit);
    }
  }
}
