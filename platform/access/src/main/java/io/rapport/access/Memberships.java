package io.rapport.access;

import java.util.Optional;

/** Who belongs to which project. */
public interface Memberships {

  /**
   * The caller's role in the project; empty when there is no such project or the caller is no
   * member.
   */
  Optional<Role> roleOf(Caller caller, String project);

  /** Whether every member is known; until then, who is not found may well be one. */
  boolean isComplete();
}
