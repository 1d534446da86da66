package io.rapport.gateway.application.port;

import io.rapport.gateway.domain.project.Email;
import io.rapport.gateway.domain.project.Identity;
import io.rapport.gateway.domain.project.Project;
import io.rapport.gateway.domain.project.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All projects. Changes are part of the transaction at hand. */
public interface Projects {

  void add(Project project);

  /** Puts the new state in place of the one that was {@link #locked} before. */
  void save(Project project);

  Optional<Project> find(UUID id);

  /** As {@link #find}; nobody else changes it until the transaction ends. */
  Optional<Project> locked(UUID id);

  /** The projects that somebody belongs to, oldest first, from after {@code after} on. */
  List<Project> of(Identity identity, Optional<UUID> after, int atMost);

  Optional<Role> roleOf(Identity identity, UUID project);

  /** The projects that wait for somebody with this address. */
  List<UUID> inviting(Email email);

  /** Every project there is. */
  List<UUID> ids();
}
