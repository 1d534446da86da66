package io.rapport.tracking.adapter.in.http;

import io.rapport.directory.ProjectDirectory;
import io.rapport.directory.WriteAccess;
import io.rapport.problems.Problem;
import io.rapport.problems.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Opens a project to its live write keys. */
@ApplicationScoped
class WriteKeys {

  private final ProjectDirectory projects;

  WriteKeys(ProjectDirectory projects) {
    this.projects = projects;
  }

  WriteAccess open(Optional<String> writeKey) {
    return writeKey.flatMap(projects::byWriteKey).orElseThrow(this::unknown);
  }

  /** A client drops its events at a 401, so none is said before every key is known. */
  private ProblemException unknown() {
    return projects.isComplete()
        ? ProblemException.of(Problem.Kind.UNAUTHENTICATED, "Send a live write key.")
        : ProblemException.of(Problem.Kind.UNAVAILABLE, "The write keys are not known yet.");
  }
}
