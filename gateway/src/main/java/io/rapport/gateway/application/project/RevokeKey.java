package io.rapport.gateway.application.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Takes a write key back; services stop taking it as soon as they hear of it. */
@ApplicationScoped
@Transactional
public class RevokeKey {

  private final ProjectChange change;

  RevokeKey(ProjectChange change) {
    this.change = change;
  }

  /** Whether there was such a key. */
  public boolean revoke(UUID projectId, UUID key) {
    var project = change.begin(projectId);
    var after = project.without(key);
    after.ifPresent(without -> change.end(project, without));
    return after.isPresent();
  }
}
