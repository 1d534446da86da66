package io.rapport.gateway.adapter.out.postgres;

import io.rapport.access.Caller;
import io.rapport.access.Memberships;
import io.rapport.access.Role;
import io.rapport.gateway.application.port.Projects;
import io.rapport.gateway.domain.project.Identity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The gateway's own knowledge of who may do what: its database, not what it has told others. */
@ApplicationScoped
class PostgresMemberships implements Memberships {

  private final Projects projects;

  PostgresMemberships(Projects projects) {
    this.projects = projects;
  }

  @Override
  @Transactional
  public Optional<Role> roleOf(Caller caller, String project) {
    return uuid(project)
        .flatMap(id -> projects.roleOf(new Identity(caller.issuer(), caller.subject()), id))
        .map(
            role ->
                switch (role) {
                  case VIEWER -> Role.VIEWER;
                  case EDITOR -> Role.EDITOR;
                  case ADMIN -> Role.ADMIN;
                });
  }

  @Override
  public boolean isComplete() {
    return true;
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
