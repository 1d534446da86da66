package io.rapport.survey.adapter.in.rest;

import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import io.rapport.editing.IdempotencyKey;
import io.rapport.problems.ProblemException;
import io.rapport.survey.adapter.json.QuestionnaireJson;
import io.rapport.survey.application.authoring.CreateSurvey;
import io.rapport.survey.application.authoring.ReviseSurvey;
import io.rapport.survey.application.port.Surveys;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.Questionnaire;
import io.rapport.survey.domain.survey.Survey;
import io.rapport.survey.domain.survey.SurveyId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Surveys, for the members of their project. */
@Path("/api/projects/{project}/surveys")
@RequiresRole(Role.EDITOR)
@Tag(name = "Surveys")
class SurveyResource {

  private final Surveys surveys;
  private final CreateSurvey createSurvey;
  private final ReviseSurvey reviseSurvey;

  SurveyResource(Surveys surveys, CreateSurvey createSurvey, ReviseSurvey reviseSurvey) {
    this.surveys = surveys;
    this.createSurvey = createSurvey;
    this.reviseSurvey = reviseSurvey;
  }

  @POST
  @Operation(summary = "Creates a survey, as a draft")
  @APIResponseSchema(
      value = SurveyJson.class,
      responseCode = "201",
      responseDescription = "Created; its address is in Location, its version in ETag")
  public RestResponse<SurveyJson> create(
      @PathParam("project") String project,
      @HeaderParam(IdempotencyKey.HEADER) Optional<String> key,
      @NotNull @Valid QuestionnaireJson body) {
    return create(project, body.toDomain(), Idempotency.request(key, body));
  }

  @POST
  @Path("{survey}/copy")
  @Operation(summary = "Creates a survey that asks the same, as a draft")
  @APIResponseSchema(
      value = SurveyJson.class,
      responseCode = "201",
      responseDescription = "Created; its address is in Location, its version in ETag")
  public RestResponse<SurveyJson> copy(
      @PathParam("project") String project,
      @PathParam("survey") String survey,
      @HeaderParam(IdempotencyKey.HEADER) Optional<String> key) {
    var original = found(project, survey);
    return create(
        project, original.questionnaire().copy(), Idempotency.request(key, original.id()));
  }

  @GET
  @RequiresRole(Role.VIEWER)
  @Operation(summary = "Lists the project's surveys, newest first")
  public Page<SurveyJson> list(
      @PathParam("project") String project,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
      @QueryParam("cursor") Optional<String> cursor) {
    var before = cursor.map(id -> new SurveyId(Ids.field("cursor", id)));
    return Page.of(
        surveys.page(new ProjectId(project), before, limit + 1),
        limit,
        SurveyJson::from,
        survey -> survey.id().toString());
  }

  @GET
  @Path("{survey}")
  @RequiresRole(Role.VIEWER)
  @Operation(summary = "Reads a survey, as its author left it")
  public RestResponse<SurveyJson> get(
      @PathParam("project") String project, @PathParam("survey") String survey) {
    return SurveyChanges.tagged(found(project, survey));
  }

  @PUT
  @Path("{survey}")
  @Operation(summary = "Writes a survey anew; people are asked the change once it is published")
  public RestResponse<SurveyJson> revise(
      @PathParam("project") String project,
      @PathParam("survey") String survey,
      @HeaderParam(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
      @NotNull @Valid QuestionnaireJson body) {
    return SurveyChanges.answer(
        reviseSurvey.revise(SurveyChanges.target(project, survey, ifMatch), body.toDomain()));
  }

  @GET
  @Path("{survey}/versions")
  @RequiresRole(Role.VIEWER)
  @Operation(summary = "Lists what people were asked, newest version first")
  public Page<VersionJson> versions(
      @PathParam("project") String project,
      @PathParam("survey") String survey,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
      @QueryParam("cursor") Optional<Integer> cursor) {
    return Page.of(
        surveys.versions(found(project, survey).id(), cursor, limit + 1),
        limit,
        VersionJson::from,
        version -> Integer.toString(version.number()));
  }

  private RestResponse<SurveyJson> create(
      String project, Questionnaire questionnaire, Optional<CreateSurvey.Request> request) {
    return switch (createSurvey.create(new ProjectId(project), questionnaire, request)) {
      case CreateSurvey.Created(Survey survey) -> created(project, survey);
      case CreateSurvey.Invalid(var faults) -> throw Refusals.invalid(faults);
      case CreateSurvey.KeyUsedForAnother() -> throw IdempotencyKey.usedForAnother();
    };
  }

  private Survey found(String project, String survey) {
    return surveys
        .find(new ProjectId(project), Ids.survey(survey))
        .orElseThrow(() -> ProblemException.notFound("survey"));
  }

  private static RestResponse<SurveyJson> created(String project, Survey survey) {
    var place = URI.create("/api/projects/" + project + "/surveys/" + survey.id());
    return RestResponse.ResponseBuilder.<SurveyJson>created(place)
        .header(HttpHeaders.ETAG, EntityTag.of(survey))
        .entity(SurveyJson.from(survey))
        .build();
  }
}
