package io.rapport.survey.adapter.in.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Surveys to begin with, for the members of any project. */
@Path("/api/projects/{project}/survey-templates")
@RequiresRole(Role.VIEWER)
@Tag(name = "Surveys")
class SurveyTemplateResource {

  private static final List<String> NAMES =
      List.of(
          "nps",
          "csat-after-action",
          "ces-after-support",
          "product-market-fit",
          "churn-reason",
          "onboarding");

  private final Page<SurveyTemplateJson> templates;

  SurveyTemplateResource(ObjectMapper json) {
    templates = new Page<>(NAMES.stream().map(name -> read(name, json)).toList(), Optional.empty());
  }

  @GET
  @Operation(
      summary = "Lists surveys to begin with: each can be created as it is, or changed first")
  public Page<SurveyTemplateJson> list(@PathParam("project") String project) {
    return templates;
  }

  private static SurveyTemplateJson read(String name, ObjectMapper json) {
    var file = "/survey-templates/" + name + ".json";
    try (var in = SurveyTemplateResource.class.getResourceAsStream(file)) {
      return json.readValue(in, SurveyTemplateJson.class).inFull();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
