package io.rapport.survey.adapter.in.rest;

import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import io.rapport.editing.IdempotencyKey;
import io.rapport.problems.LargeBody;
import io.rapport.problems.ProblemException;
import io.rapport.survey.adapter.in.rest.page.EmailSnippet;
import io.rapport.survey.application.linking.MakeLinks;
import io.rapport.survey.application.linking.MakeLinks.Ticket;
import io.rapport.survey.application.port.LinkTraces;
import io.rapport.survey.application.port.Links;
import io.rapport.survey.application.port.Surveys;
import io.rapport.survey.domain.link.LinkId;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Links into a survey, for the members of its project. */
@Path("/api/projects/{project}/surveys/{survey}/links")
@RequiresRole(Role.EDITOR)
@Tag(name = "Links")
class LinkResource {

  private final Surveys surveys;
  private final Links links;
  private final LinkTraces traces;
  private final MakeLinks makeLinks;
  private final PublicUrl url;

  LinkResource(
      Surveys surveys, Links links, LinkTraces traces, MakeLinks makeLinks, PublicUrl url) {
    this.surveys = surveys;
    this.links = links;
    this.traces = traces;
    this.makeLinks = makeLinks;
    this.url = url;
  }

  @POST
  @LargeBody
  @Operation(
      summary = "Makes links: one for each person, or the survey's one for everybody",
      description =
          "A person's link is one response, however often it is followed. Tokens are given only"
              + " here; the same request under the same Idempotency-Key gives them again.")
  @APIResponseSchema(
      value = TicketJson.Many.class,
      responseCode = "201",
      responseDescription = "Made; in the order of the people")
  public RestResponse<TicketJson.Many> make(
      @PathParam("project") String project,
      @PathParam("survey") String survey,
      @HeaderParam(IdempotencyKey.HEADER) Optional<String> key,
      @NotNull @Valid LinkOrderJson body) {
    if (body.snippets()) {
      refuseWithoutScores(project, survey);
    }
    return switch (outcome(new ProjectId(project), Ids.survey(survey), key, body)) {
      case MakeLinks.Made(var tickets) ->
          RestResponse.status(
              Response.Status.CREATED, new TicketJson.Many(json(tickets, body.snippets())));
      case MakeLinks.Invalid(var faults) -> throw Refusals.invalid(faults);
      case MakeLinks.NoSuchSurvey() -> throw ProblemException.notFound("survey");
      case MakeLinks.SurveyIsClosed() ->
          throw ProblemException.conflict("Nobody is asked by a closed survey.");
      case MakeLinks.KeyUsedForAnother() -> throw IdempotencyKey.usedForAnother();
    };
  }

  @GET
  @Operation(summary = "Lists the links, newest first")
  public Page<LinkJson> list(
      @PathParam("project") String project,
      @PathParam("survey") String survey,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
      @QueryParam("cursor") Optional<String> cursor) {
    var before = cursor.map(id -> new LinkId(Ids.field("cursor", id)));
    return Page.of(
        links.page(found(project, survey), before, limit + 1),
        limit,
        LinkJson::from,
        link -> link.id().toString());
  }

  @GET
  @Path("{link}")
  @Operation(summary = "What happened to a link before anybody answered")
  public LinkTraceJson trace(
      @PathParam("project") String project,
      @PathParam("survey") String survey,
      @PathParam("link") String link) {
    var id = found(project, survey);
    return Ids.link(link)
        .flatMap(links::find)
        .filter(found -> found.terms().survey().equals(id))
        .map(
            found ->
                LinkTraceJson.from(found, traces.clicks(found.id()), traces.latestScan(found.id())))
        .orElseThrow(() -> ProblemException.notFound("link"));
  }

  private MakeLinks.Outcome outcome(
      ProjectId project, SurveyId survey, Optional<String> key, LinkOrderJson body) {
    if (body.open()) {
      body.refuseAllElse();
      return makeLinks.forEverybody(project, survey);
    }
    return makeLinks.forEach(body.toDomain(project, survey), Idempotency.request(key, body));
  }

  private void refuseWithoutScores(String project, String survey) {
    surveys
        .find(new ProjectId(project), Ids.survey(survey))
        .filter(found -> !EmailSnippet.isOf(found))
        .ifPresent(
            _ -> {
              throw EmailSnippetResource.noScores();
            });
  }

  private List<TicketJson> json(List<Ticket> tickets, boolean snippets) {
    if (!snippets) {
      return tickets.stream().map(ticket -> TicketJson.from(ticket, url)).toList();
    }
    var terms = tickets.getFirst().link().terms();
    var survey = surveys.find(terms.project(), terms.survey()).orElseThrow();
    return tickets.stream().map(ticket -> TicketJson.forMail(ticket, url, survey)).toList();
  }

  private SurveyId found(String project, String survey) {
    return surveys
        .find(new ProjectId(project), Ids.survey(survey))
        .orElseThrow(() -> ProblemException.notFound("survey"))
        .id();
  }
}
