package io.rapport.access;

import io.rapport.problems.Problem;
import io.rapport.problems.ProblemException;
import java.util.Locale;
import java.util.Optional;

/** Decides whether a caller may go on in a project. */
public final class ProjectGuard {

  private final Memberships memberships;

  public ProjectGuard(Memberships memberships) {
    this.memberships = memberships;
  }

  /**
   * The caller's role, if it is enough.
   *
   * @throws ProblemException 404 for strangers, who must not learn that the project exists, 403 for
   *     members with too low a role, 503 as long as a stranger may turn out to be a member
   */
  public Role require(Role required, Caller caller, Optional<String> project) {
    var role = project.flatMap(id -> memberships.roleOf(caller, id)).orElseThrow(this::stranger);
    if (!role.includes(required)) {
      throw ProblemException.of(
          Problem.Kind.FORBIDDEN,
          "This needs the role " + required.name().toLowerCase(Locale.ROOT) + ".");
    }
    return role;
  }

  private ProblemException stranger() {
    return memberships.isComplete()
        ? ProblemException.notFound("project")
        : ProblemException.of(Problem.Kind.UNAVAILABLE, "The members are not known yet.");
  }
}
