package io.rapport.survey.adapter.in.rest;

import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import io.rapport.problems.LargeBody;
import io.rapport.problems.ProblemException;
import io.rapport.survey.application.answering.AnswerCopy;
import io.rapport.survey.application.answering.BringInCopies;
import io.rapport.survey.application.answering.Taking;
import io.rapport.survey.application.port.Encounters;
import io.rapport.survey.application.port.FollowUps;
import io.rapport.survey.application.port.Responses;
import io.rapport.survey.application.port.Surveys;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.result.Selection;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All that is kept of a survey's answers, from one installation into another one. */
@Path("/api/projects/{project}/surveys/{survey}/copies")
@RequiresRole(Role.ADMIN)
@Tag(name = "Copies")
class CopyResource {

  private static final int ALL = Integer.MAX_VALUE;

  private final Surveys surveys;
  private final Responses responses;
  private final Encounters encounters;
  private final FollowUps followUps;
  private final BringInCopies bringInCopies;
  private final TakingCounter counter;

  CopyResource(
      Surveys surveys,
      Responses responses,
      Encounters encounters,
      FollowUps followUps,
      BringInCopies bringInCopies,
      TakingCounter counter) {
    this.surveys = surveys;
    this.responses = responses;
    this.encounters = encounters;
    this.followUps = followUps;
    this.bringInCopies = bringInCopies;
    this.counter = counter;
  }

  @GET
  @Path("answers")
  @RequiresRole(Role.EDITOR)
  @Operation(
      summary = "All responses with what members have made of them, machines' too, latest first")
  public Page<AnswerCopyJson> answers(
      @PathParam("project") String project,
      @PathParam("survey") String survey,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
      @QueryParam("cursor") Optional<String> cursor) {
    return Page.of(
        responses.page(
            found(project, survey), Selection.ALL, cursor.map(AnswerCursor::read), limit + 1),
        limit,
        this::copy,
        AnswerCursor::after);
  }

  @POST
  @Path("answers")
  @LargeBody
  @Operation(
      summary = "Brings in responses as they stand in another installation, each once",
      description =
          "Nothing is told of them, neither to webhooks nor to the KPIs, which have their own import.")
  public ImportReportJson bringIn(
      @PathParam("project") String project,
      @PathParam("survey") String survey,
      @NotNull @Valid AnswerCopiesJson body) {
    var id = Ids.survey(survey);
    var owner = new ProjectId(project);
    var copies = each(body.items(), (copy, path) -> copy.toDomain(owner, id, path));
    return report(
        bringInCopies.answers(owner, id, copies), index -> body.items().get(index).responseId());
  }

  @GET
  @Path("encounters")
  @RequiresRole(Role.EDITOR)
  @Operation(summary = "All showings and dismissals, the earliest first")
  public Page<EncounterCopyJson> encounters(
      @PathParam("project") String project,
      @PathParam("survey") String survey,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(1000) int limit,
      @QueryParam("cursor") Optional<String> cursor) {
    return Page.of(
        encounters.page(found(project, survey), cursor.map(EncounterCursor::read), limit + 1),
        limit,
        EncounterCopyJson::from,
        EncounterCursor::after);
  }

  @POST
  @Path("encounters")
  @LargeBody
  @Operation(summary = "Brings in showings and dismissals of another installation, each once")
  public ImportReportJson bringInEncounters(
      @PathParam("project") String project,
      @PathParam("survey") String survey,
      @NotNull @Valid EncounterCopiesJson body) {
    var id = Ids.survey(survey);
    var owner = new ProjectId(project);
    var copies = each(body.items(), (copy, path) -> copy.toDomain(owner, id, path));
    return report(
        bringInCopies.encounters(owner, id, copies), index -> body.items().get(index).id());
  }

  private AnswerCopyJson copy(Response response) {
    var project = response.origin().occasion().project();
    var id = response.origin().id();
    return AnswerCopyJson.from(
        new AnswerCopy(
            response,
            followUps.history(project, id, Optional.empty(), ALL).reversed(),
            followUps.notes(project, id)));
  }

  private ImportReportJson report(Optional<List<Taking<?>>> outcome, IntFunction<String> id) {
    var takings = outcome.orElseThrow(() -> ProblemException.notFound("survey"));
    takings.forEach(taking -> counter.count("copy", taking));
    return ImportReportJson.of(takings, id);
  }

  private SurveyId found(String project, String survey) {
    return surveys
        .find(new ProjectId(project), Ids.survey(survey))
        .orElseThrow(() -> ProblemException.notFound("survey"))
        .id();
  }

  /** With where each stands in the body. */
  private static <J, T> List<T> each(List<J> items, BiFunction<J, String, T> of) {
    return IntStream.range(0, items.size())
        .mapToObj(index -> of.apply(items.get(index), "items[" + index + "]."))
        .toList();
  }

  /** Responses of another installation. */
  @Schema(name = "AnswerCopies")
  record AnswerCopiesJson(
      @NotNull @Size(max = Limits.COPIES) List<@NotNull @Valid AnswerCopyJson> items) {}

  /** Showings and dismissals of another installation. */
  @Schema(name = "EncounterCopies")
  record EncounterCopiesJson(
      @NotNull @Size(max = Limits.COPIES) List<@NotNull @Valid EncounterCopyJson> items) {}
}
