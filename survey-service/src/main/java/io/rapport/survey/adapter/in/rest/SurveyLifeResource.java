package io.rapport.survey.adapter.in.rest;

import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import io.rapport.survey.application.authoring.CloseSurvey;
import io.rapport.survey.application.authoring.PauseSurvey;
import io.rapport.survey.application.authoring.PublishSurvey;
import io.rapport.survey.application.authoring.ResumeSurvey;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The steps of a survey's life. A step that its state does not have answers 409. */
@Path("/api/projects/{project}/surveys/{survey}")
@RequiresRole(Role.EDITOR)
@Tag(name = "Surveys")
class SurveyLifeResource {

  private final PublishSurvey publishSurvey;
  private final PauseSurvey pauseSurvey;
  private final ResumeSurvey resumeSurvey;
  private final CloseSurvey closeSurvey;

  SurveyLifeResource(
      PublishSurvey publishSurvey,
      PauseSurvey pauseSurvey,
      ResumeSurvey resumeSurvey,
      CloseSurvey closeSurvey) {
    this.publishSurvey = publishSurvey;
    this.pauseSurvey = pauseSurvey;
    this.resumeSurvey = resumeSurvey;
    this.closeSurvey = closeSurvey;
  }

  @POST
  @Path("publish")
  @Operation(
      summary = "Publishes what the author wrote as the next version",
      description = "A draft goes live by it; a live or paused survey stays what it is.")
  public RestResponse<SurveyJson> publish(
      @PathParam("project") String project,
      @PathParam("survey") String survey,
      @HeaderParam(HttpHeaders.IF_MATCH) Optional<String> ifMatch) {
    return SurveyChanges.answer(
        publishSurvey.publish(SurveyChanges.target(project, survey, ifMatch)));
  }

  @POST
  @Path("pause")
  @Operation(summary = "Stops a live survey, for now")
  public RestResponse<SurveyJson> pause(
      @PathParam("project") String project,
      @PathParam("survey") String survey,
      @HeaderParam(HttpHeaders.IF_MATCH) Optional<String> ifMatch) {
    return SurveyChanges.answer(pauseSurvey.pause(SurveyChanges.target(project, survey, ifMatch)));
  }

  @POST
  @Path("resume")
  @Operation(summary = "Takes a paused survey back to life")
  public RestResponse<SurveyJson> resume(
      @PathParam("project") String project,
      @PathParam("survey") String survey,
      @HeaderParam(HttpHeaders.IF_MATCH) Optional<String> ifMatch) {
    return SurveyChanges.answer(
        resumeSurvey.resume(SurveyChanges.target(project, survey, ifMatch)));
  }

  @POST
  @Path("close")
  @Operation(summary = "Ends a live or paused survey, for ever")
  public RestResponse<SurveyJson> close(
      @PathParam("project") String project,
      @PathParam("survey") String survey,
      @HeaderParam(HttpHeaders.IF_MATCH) Optional<String> ifMatch) {
    return SurveyChanges.answer(closeSurvey.close(SurveyChanges.target(project, survey, ifMatch)));
  }
}
