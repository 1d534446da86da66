package io.rapport.gateway.application.port;

import io.rapport.gateway.domain.project.Email;
import io.rapport.gateway.domain.project.Identity;
import io.rapport.gateway.domain.project.Member;
import io.rapport.gateway.domain.project.Project;
import io.rapport.gateway.domain.project.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;

/** Projects in memory, for tests of one thread. */
public final class MemoryProjects implements Projects {

  private final Map<UUID, Project> projects = new ConcurrentSkipListMap<>();

  @Override
  public void add(Project project) {
    projects.put(project.id(), project);
  }

  @Override
  public void save(Project project) {
    projects.put(project.id(), project);
  }

  @Override
  public Optional<Project> find(UUID id) {
    return Optional.ofNullable(projects.get(id));
  }

  @Override
  public Optional<Project> locked(UUID id) {
    return find(id);
  }

  @Override
  public List<Project> of(Identity identity, Optional<UUID> after, int atMost) {
    return projects.values().stream()
        .filter(project -> after.filter(id -> project.id().compareTo(id) <= 0).isEmpty())
        .filter(project -> role(project, identity).isPresent())
        .limit(atMost)
        .toList();
  }

  @Override
  public Optional<Role> roleOf(Identity identity, UUID project) {
    return find(project).flatMap(found -> role(found, identity));
  }

  @Override
  public List<UUID> inviting(Email email) {
    return projects.values().stream()
        .filter(
            project ->
                project.members().all().stream()
                    .anyMatch(
                        member ->
                            member instanceof Member.Invited(var address, _)
                                && address.equals(email)))
        .map(Project::id)
        .toList();
  }

  @Override
  public List<UUID> ids() {
    return List.copyOf(projects.keySet());
  }

  private static Optional<Role> role(Project project, Identity identity) {
    return project.members().all().stream()
        .filter(
            member -> member instanceof Member.Active active && active.identity().equals(identity))
        .map(Member::role)
        .findFirst();
  }
}
