package io.rapport.metrics.adapter.in.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.rapport.metrics.application.port.ProjectSettings;
import io.rapport.metrics.application.port.Projects;
import io.rapport.metrics.application.port.Shelf;
import io.rapport.metrics.domain.annotation.Annotation;
import io.rapport.metrics.domain.saved.Saved;
import io.rapport.metrics.domain.time.Period;
import io.rapport.problems.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The annotations of a project, along its time line. */
@ApplicationScoped
class Annotations {

  /** With it an answer has the annotations of its period. */
  static final String PARAMETER = "annotations";

  private final Shelf<Annotation> shelf;
  private final Projects projects;

  Annotations(Shelf<Annotation> shelf, Projects projects) {
    this.shelf = shelf;
    this.projects = projects;
  }

  /** All of them, the earliest first. */
  List<AnnotationJson> all(String project) {
    return ordered(project, shelf.of(project));
  }

  /** Those of a period. */
  List<AnnotationJson> of(String project, Period period) {
    return ordered(
        project, shelf.of(project).stream().filter(saved -> saved.draft().isIn(period)).toList());
  }

  AnnotationJson json(Saved<Annotation> saved) {
    return AnnotationJson.from(saved, settings(saved.project()).zone());
  }

  ProjectSettings settings(String project) {
    return projects.find(project).orElseThrow(() -> ProblemException.notFound("project"));
  }

  /** Those that an answer comes with: null where they were not asked for. */
  @Nullable List<AnnotationJson> beside(String project, Period period, Parameters parameters) {
    return parameters.all(PARAMETER).stream().map(JsonNode::asText).anyMatch("true"::equals)
        ? of(project, period)
        : null;
  }

  /** Refuses what is neither true nor false. */
  static void check(Parameters parameters) {
    var said = parameters.all(PARAMETER);
    if (said.size() > 1 || said.stream().anyMatch(value -> !isBoolean(value.asText()))) {
      throw ProblemException.invalid(PARAMETER, "must be true or false, once");
    }
  }

  private List<AnnotationJson> ordered(String project, List<Saved<Annotation>> found) {
    var zone = settings(project).zone();
    return found.stream()
        .sorted(
            Comparator.comparing(Saved<Annotation>::draft, Annotation.earliestFirst(zone))
                .thenComparing(Saved::id))
        .map(saved -> AnnotationJson.from(saved, zone))
        .toList();
  }

  private static boolean isBoolean(String text) {
    return text.equals("true") || text.equals("false");
  }
}
