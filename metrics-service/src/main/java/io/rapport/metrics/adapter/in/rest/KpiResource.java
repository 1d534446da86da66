package io.rapport.metrics.adapter.in.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import io.rapport.metrics.application.kpi.AnswerKpi;
import io.rapport.metrics.application.kpi.KpiQuestion;
import io.rapport.metrics.application.kpi.ListRecords;
import io.rapport.metrics.domain.kpi.Catalogue;
import io.rapport.metrics.domain.kpi.Kpi;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Every number of a project, and what is behind it. */
@Path("/api/projects/{project}")
@RequiresRole(Role.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "KPIs")
class KpiResource {

  private final Questions questions;
  private final AnswerKpi answerKpi;
  private final ListRecords listRecords;
  private final Annotations annotations;
  private final QueryDesk desk;

  KpiResource(
      Questions questions,
      AnswerKpi answerKpi,
      ListRecords listRecords,
      Annotations annotations,
      QueryDesk desk) {
    this.questions = questions;
    this.answerKpi = answerKpi;
    this.listRecords = listRecords;
    this.annotations = annotations;
    this.desk = desk;
  }

  @GET
  @Path("/kpis")
  @Operation(summary = "Lists every KPI with what it means and what it takes")
  public CatalogueJson catalogue(@PathParam("project") String project) {
    return CatalogueJson.from(Catalogue.all());
  }

  @GET
  @Path("/kpis/{kpi}")
  @Operation(summary = "Answers one KPI, with its interval")
  @Parameter(name = "from", in = ParameterIn.QUERY, ref = "from")
  @Parameter(name = "to", in = ParameterIn.QUERY, ref = "to")
  @Parameter(name = "interval", in = ParameterIn.QUERY, ref = "interval")
  @Parameter(name = "filter", in = ParameterIn.QUERY, ref = "filter")
  @Parameter(name = "breakdown", in = ParameterIn.QUERY, ref = "breakdown")
  @Parameter(name = "compare", in = ParameterIn.QUERY, ref = "compare")
  @Parameter(name = "annotations", in = ParameterIn.QUERY, ref = "annotations")
  public KpiAnswerJson kpi(
      @PathParam("project") String project,
      @PathParam("kpi") String kpi,
      @HeaderParam(QueryDesk.QUERY_ID) @Nullable String queryId,
      @Context UriInfo uri) {
    var parameters = Parameters.of(uri);
    return answer(
        queryId,
        questions.question(
            project, KpiNames.inPath(kpi), parameters.without(Annotations.PARAMETER)),
        parameters);
  }

  @GET
  @Path("/kpis/{kpi}/records")
  @Operation(summary = "Lists the events, answers or sessions that the number counts")
  @Parameter(name = "from", in = ParameterIn.QUERY, ref = "from")
  @Parameter(name = "to", in = ParameterIn.QUERY, ref = "to")
  @Parameter(name = "interval", in = ParameterIn.QUERY, ref = "interval")
  @Parameter(name = "filter", in = ParameterIn.QUERY, ref = "filter")
  @Parameter(name = "breakdown", in = ParameterIn.QUERY, ref = "breakdown")
  @Parameter(name = "limit", in = ParameterIn.QUERY, ref = "limit")
  @Parameter(name = "cursor", in = ParameterIn.QUERY, ref = "cursor")
  public RecordPageJson records(
      @PathParam("project") String project,
      @PathParam("kpi") String kpi,
      @HeaderParam(QueryDesk.QUERY_ID) @Nullable String queryId,
      @Context UriInfo uri) {
    return records(project, queryId, KpiNames.inPath(kpi), Parameters.of(uri));
  }

  @POST
  @Path("/queries")
  @Operation(summary = "Answers one KPI that is asked for in the body")
  @RequestBody(ref = "KpiQuestion")
  public KpiAnswerJson query(
      @PathParam("project") String project,
      @HeaderParam(QueryDesk.QUERY_ID) @Nullable String queryId,
      @Nullable JsonNode body) {
    var parameters = Parameters.ofBody(body);
    return answer(
        queryId,
        questions.detailed(
            project,
            KpiNames.inBody(parameters),
            parameters.without("kpi").without(Annotations.PARAMETER)),
        parameters);
  }

  @POST
  @Path("/queries/records")
  @Operation(summary = "Lists what the number that is asked for in the body counts")
  @RequestBody(ref = "KpiRecordsQuestion")
  public RecordPageJson queryRecords(
      @PathParam("project") String project,
      @HeaderParam(QueryDesk.QUERY_ID) @Nullable String queryId,
      @Nullable JsonNode body) {
    var parameters = Parameters.ofBody(body);
    return records(project, queryId, KpiNames.inBody(parameters), parameters.without("kpi"));
  }

  @DELETE
  @Path("/queries/{id}")
  @Operation(summary = "Stops the question that is being answered under this Query-Id")
  @APIResponse(responseCode = "204", description = "It is being stopped")
  @APIResponse(responseCode = "404", description = "No question of this id is being answered")
  public void cancel(@PathParam("project") String project, @PathParam("id") String id) {
    desk.cancel(project, id);
  }

  private KpiAnswerJson answer(
      @Nullable String queryId, KpiQuestion question, Parameters parameters) {
    Annotations.check(parameters);
    return desk.answer(
        question.project(),
        queryId,
        question.kpi(),
        "answer",
        cancellation ->
            KpiAnswerJson.from(
                answerKpi.answer(question, cancellation),
                annotations.beside(question.project(), question.period(), parameters)));
  }

  private RecordPageJson records(
      String project, @Nullable String queryId, Kpi kpi, Parameters parameters) {
    var asked = questions.page(project, kpi, parameters);
    return desk.answer(
        project,
        queryId,
        kpi,
        "records",
        cancellation ->
            RecordPageJson.from(
                listRecords.list(asked.question(), asked.page(), cancellation),
                asked.question().settings().version()));
  }
}
