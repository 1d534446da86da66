package io.rapport.gateway.adapter.in.http.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.rapport.gateway.adapter.in.http.Persons;
import io.rapport.gateway.application.project.AcceptInvitations;
import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Whoever calls accepts their invitations by it, before it is asked what they may do. */
final class InvitationFilter {

  private final AcceptInvitations acceptInvitations;
  private final SecurityIdentity identity;

  InvitationFilter(AcceptInvitations acceptInvitations, SecurityIdentity identity) {
    this.acceptInvitations = acceptInvitations;
    this.identity = identity;
  }

  @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
  public void accept() {
    Persons.of(identity).ifPresent(acceptInvitations::accept);
  }
}
