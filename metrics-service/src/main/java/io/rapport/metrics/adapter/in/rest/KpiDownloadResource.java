package io.rapport.metrics.adapter.in.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import io.rapport.metrics.application.kpi.AnswerKpi;
import io.rapport.metrics.application.kpi.KpiQuestion;
import io.rapport.metrics.application.kpi.ListRecords;
import io.rapport.tables.CsvLines;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The same numbers, and what is behind them, as tables. */
@Path("/api/projects/{project}")
@RequiresRole(Role.VIEWER)
@Produces(CsvLines.MEDIA_TYPE)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "KPIs")
class KpiDownloadResource {

  private final Questions questions;
  private final AnswerKpi answerKpi;
  private final ListRecords listRecords;
  private final QueryDesk desk;
  private final Downloads downloads;

  KpiDownloadResource(
      Questions questions,
      AnswerKpi answerKpi,
      ListRecords listRecords,
      QueryDesk desk,
      Downloads downloads) {
    this.questions = questions;
    this.answerKpi = answerKpi;
    this.listRecords = listRecords;
    this.desk = desk;
    this.downloads = downloads;
  }

  @GET
  @Path("/kpis/{kpi}.csv")
  @Operation(summary = "Answers one KPI with a table: a row for each of its numbers")
  @Parameter(name = "from", in = ParameterIn.QUERY, ref = "from")
  @Parameter(name = "to", in = ParameterIn.QUERY, ref = "to")
  @Parameter(name = "interval", in = ParameterIn.QUERY, ref = "interval")
  @Parameter(name = "filter", in = ParameterIn.QUERY, ref = "filter")
  @Parameter(name = "breakdown", in = ParameterIn.QUERY, ref = "breakdown")
  @Parameter(name = "compare", in = ParameterIn.QUERY, ref = "compare")
  @APIResponse(responseCode = "200", ref = "Table")
  public Response kpi(
      @PathParam("project") String project,
      @PathParam("kpi") String kpi,
      @HeaderParam(QueryDesk.QUERY_ID) @Nullable String queryId,
      @Context UriInfo uri) {
    return answer(queryId, questions.question(project, KpiNames.inPath(kpi), Parameters.of(uri)));
  }

  @GET
  @Path("/kpis/{kpi}/records.csv")
  @Operation(summary = "All events, answers or sessions that the number counts, as a table")
  @Parameter(name = "from", in = ParameterIn.QUERY, ref = "from")
  @Parameter(name = "to", in = ParameterIn.QUERY, ref = "to")
  @Parameter(name = "interval", in = ParameterIn.QUERY, ref = "interval")
  @Parameter(name = "filter", in = ParameterIn.QUERY, ref = "filter")
  @Parameter(name = "breakdown", in = ParameterIn.QUERY, ref = "breakdown")
  @APIResponse(responseCode = "200", ref = "Table")
  public Response records(
      @PathParam("project") String project,
      @PathParam("kpi") String kpi,
      @HeaderParam(QueryDesk.QUERY_ID) @Nullable String queryId,
      @Context UriInfo uri) {
    return records(queryId, questions.question(project, KpiNames.inPath(kpi), Parameters.of(uri)));
  }

  @POST
  @Path("/queries/answer.csv")
  @Operation(summary = "Answers one KPI that is asked for in the body with a table")
  @RequestBody(ref = "KpiQuestion")
  @APIResponse(responseCode = "200", ref = "Table")
  public Response query(
      @PathParam("project") String project,
      @HeaderParam(QueryDesk.QUERY_ID) @Nullable String queryId,
      @Nullable JsonNode body) {
    return answer(queryId, asked(project, body));
  }

  @POST
  @Path("/queries/records.csv")
  @Operation(summary = "All that the number counts that is asked for in the body, as a table")
  @RequestBody(ref = "KpiQuestion")
  @APIResponse(responseCode = "200", ref = "Table")
  public Response queryRecords(
      @PathParam("project") String project,
      @HeaderParam(QueryDesk.QUERY_ID) @Nullable String queryId,
      @Nullable JsonNode body) {
    return records(queryId, asked(project, body));
  }

  private KpiQuestion asked(String project, @Nullable JsonNode body) {
    var parameters = Parameters.ofBody(body);
    return questions.question(project, KpiNames.inBody(parameters), parameters.without("kpi"));
  }

  private Response answer(@Nullable String queryId, KpiQuestion question) {
    var table =
        desk.answer(
            question.project(),
            queryId,
            question.kpi(),
            "answer",
            cancellation -> NumberTable.of(answerKpi.answer(question, cancellation)));
    return Response.ok(table)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(question, "") + "\"")
        .build();
  }

  private Response records(@Nullable String queryId, KpiQuestion question) {
    return downloads.send(
        name(question, "-records"),
        CsvLines.MEDIA_TYPE,
        (file, room) ->
            desk.answer(
                question.project(),
                queryId,
                question.kpi(),
                "download",
                cancellation ->
                    RecordTable.write(
                        file, room, taker -> listRecords.all(question, cancellation, taker))));
  }

  private static String name(KpiQuestion question, String more) {
    return "%s%s-%s-%s.csv"
        .formatted(
            question.kpi().definition().id(),
            more,
            question.period().from(),
            question.period().to());
  }
}
