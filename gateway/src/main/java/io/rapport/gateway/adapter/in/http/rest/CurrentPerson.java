package io.rapport.gateway.adapter.in.http.rest;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.rapport.gateway.adapter.in.http.Persons;
import io.rapport.gateway.domain.project.Person;
import jakarta.enterprise.context.RequestScoped;

/** The person whose request is at hand. */
@RequestScoped
class CurrentPerson {

  private final SecurityIdentity identity;

  CurrentPerson(SecurityIdentity identity) {
    this.identity = identity;
  }

  /**
   * Who calls.
   *
   * @throws UnauthorizedException when nobody is logged in and there is no valid token
   */
  Person get() {
    return Persons.of(identity).orElseThrow(UnauthorizedException::new);
  }
}
