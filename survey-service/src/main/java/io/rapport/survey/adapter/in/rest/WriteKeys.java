package io.rapport.survey.adapter.in.rest;

import io.rapport.directory.ProjectDirectory;
import io.rapport.directory.WriteAccess;
import io.rapport.problems.FieldError;
import io.rapport.problems.Problem;
import io.rapport.problems.ProblemException;
import io.rapport.survey.domain.survey.ProjectId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What write keys open. */
@ApplicationScoped
class WriteKeys {

  private static final String FIELD = "writeKey";
  private static final String REASON = "is not a live write key";

  private final ProjectDirectory projects;

  WriteKeys(ProjectDirectory projects) {
    this.projects = projects;
  }

  /**
   * The project of this key.
   *
   * @throws ProblemException 401 when it is none, or none any more; 503 while not every key is
   *     known, because a client drops its answer at a 401
   */
  ProjectId project(Optional<String> writeKey) {
    return writeKey
        .flatMap(projects::byWriteKey)
        .map(WriteAccess::project)
        .map(project -> new ProjectId(project.id()))
        .orElseThrow(this::unknown);
  }

  private ProblemException unknown() {
    return projects.isComplete() ? refused() : notYet();
  }

  private static ProblemException notYet() {
    return ProblemException.of(Problem.Kind.UNAVAILABLE, "The write keys are not known yet.");
  }

  private static ProblemException refused() {
    return new ProblemException(
        Problem.Kind.UNAUTHENTICATED.because(
            FIELD + " " + REASON + ".", List.of(new FieldError(FIELD, REASON))));
  }
}
