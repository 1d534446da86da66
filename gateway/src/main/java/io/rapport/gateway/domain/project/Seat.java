package io.rapport.gateway.domain.project;

/** A place in a project that an admin gives somebody. */
public sealed interface Seat {

  Role role();

  /** For a person, who is invited unless already a member. */
  record ForEmail(Email email, Role role) implements Seat {}

  /** For somebody whose identity is known, such as a program. */
  record ForIdentity(Identity identity, Role role) implements Seat {}
}
