package io.rapport.survey.adapter.in.rest;

import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import io.rapport.problems.ProblemException;
import io.rapport.survey.application.asking.DryRun;
import io.rapport.survey.application.asking.ExplainAsking;
import io.rapport.survey.domain.asking.Moment;
import io.rapport.survey.domain.asking.Signals;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.targeting.Happening;
import io.rapport.survey.domain.targeting.Properties;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is asked a survey, and why not, for the members of its project. */
@Path("/api/projects/{project}/surveys/{survey}")
@RequiresRole(Role.VIEWER)
@Tag(name = "Surveys")
class AskingResource {

  private final ExplainAsking explainAsking;
  private final DryRun dryRun;

  AskingResource(ExplainAsking explainAsking, DryRun dryRun) {
    this.explainAsking = explainAsking;
    this.dryRun = dryRun;
  }

  @GET
  @Path("why")
  @Operation(
      summary = "Says why a person is, or is not, asked this survey now",
      description =
          "By the rules that decide it. What depends on where the person is stands as depends,"
              + " unless the page is described.")
  public WhyJson why(
      @PathParam("project") String project,
      @PathParam("survey") String survey,
      @Parameter(description = "A userId, an anonymousId, or the name that metrics-service uses")
          @QueryParam("person")
          @NotBlank
          @Size(max = Limits.PERSON_ID)
          @Pattern(regexp = Limits.PRINTABLE)
          String person,
      @Parameter(description = "As if they were on this page") @QueryParam("url")
          Optional<@Size(max = Limits.URL) String> url,
      @Parameter(description = "As if this event happened there") @QueryParam("event")
          Optional<@Size(max = Limits.HAPPENING) String> event,
      @Parameter(description = "As if they used this device") @QueryParam("device")
          Optional<@Size(max = 35) String> device,
      @Parameter(description = "As if they read this language") @QueryParam("language")
          Optional<@Size(max = 35) String> language) {
    return explainAsking
        .explain(
            new ProjectId(project),
            Ids.survey(survey),
            person,
            url.isEmpty() && event.isEmpty()
                ? Optional.empty()
                : Optional.of(moment(url, event, device, language)))
        .map(WhyJson::from)
        .orElseThrow(() -> ProblemException.notFound("survey"));
  }

  @POST
  @Path("dry-run")
  @Operation(
      summary = "Tries the survey on the persons that are known, and asks nobody",
      description =
          "As its author left it, and as if it were live. Whom a rule holds back is counted with"
              + " the first rule that does.")
  public DryRunJson dryRun(
      @PathParam("project") String project,
      @PathParam("survey") String survey,
      @Parameter(description = "How many persons are tried at most")
          @QueryParam("persons")
          @DefaultValue("10000")
          @Min(1)
          @Max(Limits.DRY_RUN_PERSONS)
          int persons) {
    return dryRun
        .run(new ProjectId(project), Ids.survey(survey), persons)
        .map(DryRunJson::from)
        .orElseThrow(() -> ProblemException.notFound("survey"));
  }

  /** Of somebody who consented, and whose browser asks for nothing. */
  private static Moment moment(
      Optional<String> url,
      Optional<String> event,
      Optional<String> device,
      Optional<String> language) {
    return new Moment(
        event
            .<Happening>map(name -> new Happening.Event(name, Properties.NONE))
            .orElseGet(Happening.PageView::new),
        url,
        device,
        language,
        Properties.NONE,
        new Signals(false, false, true));
  }
}
