package io.rapport.gateway.domain.project;

import java.util.Optional;

/** Somebody who belongs to a project, or will once they log in. */
public sealed interface Member {

  Role role();

  Optional<Email> email();

  /** Waits for the first login with this address. */
  record Invited(Email address, Role role) implements Member {

    @Override
    public Optional<Email> email() {
      return Optional.of(address);
    }

    /** The person with this address has come. */
    Active boundTo(Identity identity) {
      return new Active(identity, email(), role);
    }
  }

  /**
   * Is known by their identity, whatever becomes of their address.
   *
   * @param email the address they came by; programs have none
   */
  record Active(Identity identity, Optional<Email> email, Role role) implements Member {

    boolean isAdmin() {
      return role == Role.ADMIN;
    }
  }
}
