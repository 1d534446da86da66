package io.rapport.directory;

import io.rapport.access.Caller;
import io.rapport.access.Memberships;
import io.rapport.access.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every project, as far as this service has heard. Reads never block; changes come from one thread.
 */
public final class ProjectDirectory implements Memberships {

  private final Map<String, Project> projects = new ConcurrentHashMap<>();
  private final Map<String, WriteAccess> writeKeys = new ConcurrentHashMap<>();
  private volatile boolean complete;

  /**
   * Whether everything is known that was said before this service started. Until then a project or
   * key that is not here may well exist.
   */
  @Override
  public boolean isComplete() {
    return complete;
  }

  /** All that are known now. */
  public List<Project> all() {
    return List.copyOf(projects.values());
  }

  public Optional<Project> project(String id) {
    return Optional.ofNullable(projects.get(id));
  }

  /** What this write key opens; empty when it is unknown or revoked. */
  public Optional<WriteAccess> byWriteKey(String writeKey) {
    return Optional.ofNullable(writeKeys.get(writeKey));
  }

  @Override
  public Optional<Role> roleOf(Caller caller, String project) {
    return project(project).map(found -> found.members().get(caller));
  }

  void complete() {
    complete = true;
  }

  /** Learns a project's state, unless a newer one is known. */
  public void learn(Project project) {
    var known = projects.get(project.id());
    if (known != null && known.version() >= project.version()) {
      return;
    }
    project
        .keyIds()
        .forEach((writeKey, keyId) -> writeKeys.put(writeKey, new WriteAccess(project, keyId)));
    projects.put(project.id(), project);
    if (known != null) {
      known.keyIds().keySet().stream()
          .filter(writeKey -> !project.keyIds().containsKey(writeKey))
          .forEach(writeKeys::remove);
    }
  }

  /** Forgets a project that is gone. */
  public void forget(String id) {
    var known = projects.remove(id);
    if (known != null) {
      known.keyIds().keySet().forEach(writeKeys::remove);
    }
  }
}
