package io.rapport.survey.adapter.in.rest;

import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import io.rapport.problems.ProblemException;
import io.rapport.survey.adapter.in.rest.page.EmailSnippet;
import io.rapport.survey.application.port.Surveys;
import io.rapport.survey.domain.language.Language;
import io.rapport.survey.domain.link.Token;
import io.rapport.survey.domain.survey.ProjectId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What stands in an e-mail, for the members of a survey's project. */
@Path("/api/projects/{project}/surveys/{survey}/email-snippet")
@RequiresRole(Role.EDITOR)
@Tag(name = "Links")
class EmailSnippetResource {

  private final Surveys surveys;
  private final PublicUrl url;

  EmailSnippetResource(Surveys surveys, PublicUrl url) {
    this.surveys = surveys;
    this.url = url;
  }

  @GET
  @Operation(
      summary = "The first question for an e-mail, with a link for each score",
      description = "A click answers nothing yet: it opens the page with the score chosen.")
  public EmailSnippetJson get(
      @PathParam("project") String project,
      @PathParam("survey") String survey,
      @QueryParam("language")
          @Parameter(description = "A BCP 47 tag; else the survey's own language")
          Optional<String> language,
      @QueryParam("token")
          @Parameter(
              description =
                  "A person's; else a placeholder that a mailer fills in: "
                      + EmailSnippet.PLACEHOLDER)
          Optional<String> token) {
    var found =
        surveys
            .find(new ProjectId(project), Ids.survey(survey))
            .orElseThrow(() -> ProblemException.notFound("survey"));
    return EmailSnippet.of(
            found, language.map(EmailSnippetResource::language), text(token), url.origin())
        .map(EmailSnippetJson::from)
        .orElseThrow(EmailSnippetResource::noScores);
  }

  static ProblemException noScores() {
    return ProblemException.conflict("The survey's first question has no scores to click on.");
  }

  private static Language language(String tag) {
    return Language.of(tag)
        .orElseThrow(() -> ProblemException.invalid("language", "must be a language tag"));
  }

  private static String text(Optional<String> token) {
    return token
        .map(
            text ->
                Token.read(text)
                    .orElseThrow(() -> ProblemException.invalid("token", "is no token of a link"))
                    .text())
        .orElse(EmailSnippet.PLACEHOLDER);
  }
}
