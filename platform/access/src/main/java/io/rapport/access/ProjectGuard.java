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
   *     members with too low a role
   */
  public Role require(Role required, Caller caller, Optional<String> project) {
    var role =
        project
            .flatMap(id -> memberships.roleOf(caller, id))
            .orElseThrow(() -> ProblemException.notFound("project"));
    if (!role.includes(required)) {
      throw ProblemException.of(
          Problem.Kind.FORBIDDEN,
          "This needs the role " + required.name().toLowerCase(Locale.ROOT) + ".");
    }
    return role;
  }
}
