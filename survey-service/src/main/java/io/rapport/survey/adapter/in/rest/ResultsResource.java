package io.rapport.survey.adapter.in.rest;

import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import io.rapport.directory.Project;
import io.rapport.directory.ProjectDirectory;
import io.rapport.problems.ProblemException;
import io.rapport.survey.application.port.Surveys;
import io.rapport.survey.application.result.ResultsAsked;
import io.rapport.survey.application.result.ResultsAsked.Against;
import io.rapport.survey.application.result.ShowResults;
import io.rapport.survey.domain.question.MultiChoice;
import io.rapport.survey.domain.question.TextQuestion;
import io.rapport.survey.domain.result.Asked;
import io.rapport.survey.domain.result.Days;
import io.rapport.survey.domain.result.Grouping;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.PublishedVersions;
import io.rapport.survey.domain.survey.SurveyId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the answers to a survey say together, for the members of its project. */
@Path("/api/projects/{project}/surveys/{survey}/results")
@RequiresRole(Role.VIEWER)
@Tag(name = "Results")
class ResultsResource {

  private static final int ALL = Integer.MAX_VALUE;
  private static final int MOST_STRETCHES = 400;
  private static final String GROUP_BY =
      "must be version, channel, language, attribute.<name> or question.<id>";
  private static final String COMPARE = "must be previous, <date>..<date> or survey:<id>";

  private final Surveys surveys;
  private final ProjectDirectory projects;
  private final ShowResults showResults;
  private final InstantSource clock;

  ResultsResource(
      Surveys surveys, ProjectDirectory projects, ShowResults showResults, InstantSource clock) {
    this.surveys = surveys;
    this.projects = projects;
    this.showResults = showResults;
    this.clock = clock;
  }

  @GET
  @Operation(
      summary = "Counts the answers: distributions, scores with intervals, trend, drop-off",
      description =
          "Answers count on the day of their first score, in the project's time zone. Machines'"
              + " answers do not count. A comparison says whether it really changed.")
  @Parameter(name = "interval", in = ParameterIn.QUERY, description = "day, week, month or total")
  @Parameter(name = "groupBy", in = ParameterIn.QUERY, description = GROUP_BY)
  @Parameter(name = "compare", in = ParameterIn.QUERY, description = COMPARE)
  public ResultsJson show(
      @PathParam("project") String project,
      @PathParam("survey") String survey,
      @Context UriInfo address) {
    var found =
        surveys
            .find(new ProjectId(project), Ids.survey(survey))
            .orElseThrow(() -> ProblemException.notFound("survey"));
    var versions = new PublishedVersions(surveys.versions(found.id(), Optional.empty(), ALL));
    var asked =
        read(project, found.id(), Asked.in(versions), new Parameters(address.getQueryParameters()));
    return showResults
        .show(asked)
        .map(results -> ResultsJson.from(asked, results))
        .orElseThrow(() -> ProblemException.invalid("compare", "names no survey of this project"));
  }

  private ResultsAsked read(
      String project, SurveyId survey, Asked questions, Parameters parameters) {
    var settings =
        projects.project(project).orElseThrow(() -> ProblemException.notFound("project"));
    var days = Period.read(parameters, settings.zone(), clock.instant());
    var step =
        parameters
            .one(
                "interval",
                ResultsResource::step,
                "must be one of "
                    + Arrays.stream(Days.Step.values()).map(ResultsResource::name).toList())
            .orElseGet(() -> Period.usualStep(days));
    if (days.atMost(step) > MOST_STRETCHES) {
      parameters.refuse("interval", "would give more than " + MOST_STRETCHES + " of them");
    }
    var selection = Selections.read(parameters, questions);
    var by = parameters.one("groupBy", text -> grouping(text, questions), GROUP_BY);
    var against =
        parameters.one("compare", text -> against(text, settings.zone(), parameters), COMPARE);
    parameters.check();
    return new ResultsAsked(
        new ProjectId(project), survey, days, step, weekStart(settings), selection, by, against);
  }

  private static DayOfWeek weekStart(Project project) {
    return "sunday".equals(project.settings().path("weekStart").asText())
        ? DayOfWeek.SUNDAY
        : DayOfWeek.MONDAY;
  }

  private static Optional<Days.Step> step(String text) {
    return Arrays.stream(Days.Step.values()).filter(step -> name(step).equals(text)).findFirst();
  }

  private static String name(Days.Step step) {
    return step.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<Grouping> grouping(String text, Asked questions) {
    return switch (text) {
      case "version" -> Optional.of(new Grouping.ByVersion());
      case "channel" -> Optional.of(new Grouping.ByChannel());
      case "language" -> Optional.of(new Grouping.ByLanguage());
      default ->
          rest(text, "attribute.")
              .<Grouping>map(Grouping.ByAttribute::new)
              .or(
                  () ->
                      rest(text, "question.")
                          .filter(questions.order()::contains)
                          .filter(id -> isAnsweredByOneThing(questions, id))
                          .map(Grouping.ByAnswer::new));
    };
  }

  /** Who chose several things would be in several groups. */
  private static boolean isAnsweredByOneThing(Asked questions, String id) {
    return questions.items().stream()
        .map(Asked.Item::question)
        .filter(question -> question.id().equals(id))
        .noneMatch(question -> question instanceof MultiChoice || question instanceof TextQuestion);
  }

  private static Optional<Against> against(String text, ZoneId zone, Parameters parameters) {
    if (text.equals("previous")) {
      return Optional.of(new ResultsAsked.Previous());
    }
    return rest(text, "survey:")
        .flatMap(Ids::uuid)
        .<Against>map(id -> new ResultsAsked.AnotherSurvey(new SurveyId(id)))
        .or(() -> Period.read(parameters, "compare", text, zone).map(ResultsAsked.Other::new));
  }

  private static Optional<String> rest(String text, String beginning) {
    return text.startsWith(beginning) && text.length() > beginning.length()
        ? Optional.of(text.substring(beginning.length()))
        : Optional.empty();
  }
}
