package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.application.asking.Decide;
import io.rapport.survey.application.asking.Question;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Asks on behalf of a page whether there is something to ask its visitor. */
@Path("/survey/v1/decide")
@Tag(name = "Answering", description = "Public, by write key, from any origin")
@SecurityRequirements
class DecideResource {

  private final WriteKeys writeKeys;
  private final Decide decide;

  DecideResource(WriteKeys writeKeys, Decide decide) {
    this.writeKeys = writeKeys;
    this.decide = decide;
  }

  @POST
  @Operation(
      summary = "Decides whether a person is asked something now, and what",
      description =
          "A show is a claim of 60 seconds: nothing else is shown to this person meanwhile. The"
              + " page sends shown when it has shown it. A hold says only when to ask again; why is"
              + " for members to see.")
  public AskingJson decide(
      @Parameter(hidden = true) @HeaderParam("Sec-GPC") Optional<String> gpc,
      @Parameter(hidden = true) @HeaderParam("DNT") Optional<String> dnt,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          Optional<String> languages,
      @NotNull @Valid DecideJson body) {
    var project = writeKeys.project(body.writeKey());
    var moment = body.moment(new PrivacyHeaders(gpc, dnt, languages));
    var outcome = decide.decide(new Question(project, body.names(), moment));
    return AskingJson.from(outcome, moment.language());
  }
}
