package io.rapport.survey.adapter.in.rest;

import io.rapport.access.RequiresRole;
import io.rapport.access.Role;
import io.rapport.directory.Project;
import io.rapport.directory.ProjectDirectory;
import io.rapport.problems.LargeBody;
import io.rapport.problems.ProblemException;
import io.rapport.survey.application.answering.ImportAnswers;
import io.rapport.survey.application.answering.Past;
import io.rapport.survey.application.answering.TryImport;
import io.rapport.survey.application.port.Surveys;
import io.rapport.survey.domain.question.Question;
import io.rapport.survey.domain.response.SurveyRules;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.PublishedVersion;
import io.rapport.survey.domain.survey.Survey;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers that people gave to another tool, as the table that it exports. */
@Path("/api/projects/{project}/surveys/{survey}/answers/import-csv")
@RequiresRole(Role.EDITOR)
@Tag(name = "Answers")
class CsvImportResource {

  private static final int ALL = Integer.MAX_VALUE;

  private final Surveys surveys;
  private final ProjectDirectory projects;
  private final ImportAnswers importAnswers;
  private final TryImport tryImport;
  private final TakingCounter counter;

  CsvImportResource(
      Surveys surveys,
      ProjectDirectory projects,
      ImportAnswers importAnswers,
      TryImport tryImport,
      TakingCounter counter) {
    this.surveys = surveys;
    this.projects = projects;
    this.importAnswers = importAnswers;
    this.tryImport = tryImport;
    this.counter = counter;
  }

  @POST
  @Consumes("text/csv")
  @LargeBody
  @Operation(
      summary = "Brings in a table of answers, a row an answer",
      description =
          "Each row once, however often the table comes: by its responseId, else by all that it"
              + " says. A row that cannot be brought in is reported with its line and column and"
              + " leaves the rest as it is. Try it with dryRun first.")
  @RequestBody(
      content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
  public CsvImportReportJson bringIn(
      @PathParam("project") String project,
      @PathParam("survey") String survey,
      @Valid @BeanParam CsvImportParameters parameters,
      InputStream body)
      throws IOException {
    var found = found(project, survey);
    var questions = questions(found);
    try {
      var moments = CsvMoments.of(parameters, zoneOf(project));
      var table = CsvTable.open(body, parameters);
      var columns = CsvColumns.of(table.head(), parameters.columns(), questions.keySet());
      var answers = new CsvAnswers(found.id(), columns, questions, moments);
      return new CsvImport(columns, answers, bringIn(found, parameters))
          .run(table, parameters.dryRun());
    } catch (CsvTable.Broken e) {
      throw ProblemException.invalid("body", "line " + e.line() + " " + e.reason());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Function<List<Past.Item>, ImportAnswers.Outcome> bringIn(
      Survey survey, CsvImportParameters parameters) {
    var project = survey.header().project();
    return items -> {
      var past = new Past(project, survey.id(), parameters.version(), items);
      return parameters.dryRun() ? tryImport.tryOut(past) : counted(importAnswers.bringIn(past));
    };
  }

  private ImportAnswers.Outcome counted(ImportAnswers.Outcome outcome) {
    if (outcome instanceof ImportAnswers.BroughtIn(var takings)) {
      takings.forEach(taking -> counter.count("import", taking));
    }
    return outcome;
  }

  private Survey found(String project, String survey) {
    var found =
        surveys
            .find(new ProjectId(project), Ids.survey(survey))
            .orElseThrow(() -> ProblemException.notFound("survey"));
    SurveyRules.WAS_PUBLISHED
        .apply(found)
        .ifPresent(
            refusal -> {
              throw Refusals.problem(refusal);
            });
    return found;
  }

  /** All that was ever asked, each question as it was asked last. */
  private Map<String, Question> questions(Survey survey) {
    var questions = new LinkedHashMap<String, Question>();
    for (PublishedVersion version : surveys.versions(survey.id(), Optional.empty(), ALL)) {
      version
          .questionnaire()
          .questions()
          .forEach(question -> questions.putIfAbsent(question.id(), question));
    }
    return questions;
  }

  private ZoneId zoneOf(String project) {
    return projects
        .project(project)
        .map(Project::zone)
        .orElseThrow(() -> ProblemException.notFound("project"));
  }
}
