package io.rapport.survey.adapter.in.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import io.rapport.directory.Project;
import io.rapport.directory.ProjectDirectory;
import io.rapport.problems.LargeBody;
import io.rapport.problems.ProblemException;
import io.rapport.survey.application.answering.ImportAnswers;
import io.rapport.survey.application.answering.Past;
import io.rapport.survey.application.answering.Taking;
import io.rapport.survey.application.port.Responses;
import io.rapport.survey.application.port.Surveys;
import io.rapport.survey.domain.result.Asked;
import io.rapport.survey.domain.result.Selection;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.PublishedVersions;
import io.rapport.survey.domain.survey.SurveyId;
import io.rapport.tables.CsvLines;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The answers to a survey, for the members of its project. */
@Path("/api/projects/{project}/surveys/{survey}")
@RequiresRole(Role.VIEWER)
@Tag(name = "Answers")
class AnswerResource {

  private static final int ALL = Integer.MAX_VALUE;
  private static final int MOST_ATTRIBUTE_COLUMNS = 100;
  private static final Set<String> PAGING = Set.of("limit", "cursor", "status", "tag", "assignee");

  private final Surveys surveys;
  private final ProjectDirectory projects;
  private final Responses responses;
  private final FollowedUpAnswers followedUp;
  private final ImportAnswers importAnswers;
  private final TakingCounter counter;
  private final ObjectMapper json;

  AnswerResource(
      Surveys surveys,
      ProjectDirectory projects,
      Responses responses,
      FollowedUpAnswers followedUp,
      ImportAnswers importAnswers,
      TakingCounter counter,
      ObjectMapper json) {
    this.surveys = surveys;
    this.projects = projects;
    this.responses = responses;
    this.followedUp = followedUp;
    this.importAnswers = importAnswers;
    this.counter = counter;
    this.json = json;
  }

  @GET
  @Path("answers")
  @Operation(
      summary = "Lists the answers, latest first",
      description = "Takes the filters of the results.")
  public Page<AnswerJson> list(
      @PathParam("project") String project,
      @PathParam("survey") String survey,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
      @QueryParam("cursor") Optional<String> cursor,
      @BeanParam FollowUpFilter filter,
      @Context UriInfo address) {
    var id = found(project, survey);
    return followedUp.page(
        new ProjectId(project),
        id,
        selection(project, versions(id), address),
        filter,
        cursor.map(AnswerCursor::read),
        limit);
  }

  @GET
  @Path("answers/machines")
  @Operation(
      summary = "How many answers are machines', by what they are known",
      description = "They are in the list and the table, and in no KPI.")
  public MachineAnswersJson machines(
      @PathParam("project") String project, @PathParam("survey") String survey) {
    return MachineAnswersJson.from(responses.machines(found(project, survey), Selection.ALL));
  }

  @GET
  @Path("answers.csv")
  @Produces(CsvLines.MEDIA_TYPE)
  @Operation(summary = "All answers as a table, latest first, for a spreadsheet")
  public RestResponse<StreamingOutput> csv(
      @PathParam("project") String project,
      @PathParam("survey") String survey,
      @Context UriInfo address) {
    var id = found(project, survey);
    var versions = versions(id);
    var selection = selection(project, versions, address);
    var attributes = responses.attributeNames(id, selection, MOST_ATTRIBUTE_COLUMNS + 1);
    var table =
        AnswerTable.of(
            versions,
            attributes.subList(0, Math.min(MOST_ATTRIBUTE_COLUMNS, attributes.size())),
            attributes.size() > MOST_ATTRIBUTE_COLUMNS,
            json);
    return RestResponse.ResponseBuilder.<StreamingOutput>ok(
            new AnswerDownload(responses, id, selection, table))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"answers-" + id + ".csv\"")
        .build();
  }

  @POST
  @Path("answers/import")
  @RequiresRole(Role.EDITOR)
  @LargeBody
  @Operation(
      summary = "Brings in answers, showings and dismissals of the past",
      description =
          "Each thing once, by its id; what cannot be brought in is reported and leaves the rest"
              + " as it is.")
  public ImportReportJson bringIn(
      @PathParam("project") String project,
      @PathParam("survey") String survey,
      @NotNull @Valid ImportJson body) {
    var past = body.toDomain(new ProjectId(project), Ids.survey(survey));
    return switch (importAnswers.bringIn(past)) {
      case ImportAnswers.BroughtIn(var takings) -> report(past, takings);
      case ImportAnswers.Refused(var refusal) -> throw Refusals.problem(refusal);
    };
  }

  private ImportReportJson report(Past past, List<Taking<?>> takings) {
    takings.forEach(taking -> counter.count("import", taking));
    return ImportReportJson.of(past.items(), takings);
  }

  private Selection selection(String project, PublishedVersions versions, UriInfo address) {
    var parameters = new Parameters(address.getQueryParameters(), PAGING);
    var zone =
        projects
            .project(project)
            .map(Project::zone)
            .orElseThrow(() -> ProblemException.notFound("project"));
    var selection =
        Period.between(parameters, zone, Selections.read(parameters, Asked.in(versions)));
    var whose = Selections.whose(parameters);
    parameters.check();
    return selection.of(whose);
  }

  private PublishedVersions versions(SurveyId survey) {
    return new PublishedVersions(surveys.versions(survey, Optional.empty(), ALL));
  }

  private SurveyId found(String project, String survey) {
    return surveys
        .find(new ProjectId(project), Ids.survey(survey))
        .orElseThrow(() -> ProblemException.notFound("survey"))
        .id();
  }
}
