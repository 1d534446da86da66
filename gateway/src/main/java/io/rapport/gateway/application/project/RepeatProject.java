package io.rapport.gateway.application.project;

import io.rapport.gateway.application.port.ProjectEvents;
import io.rapport.gateway.application.port.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Says a project's state once more, for services whose topic was lost. */
@ApplicationScoped
@Transactional
public class RepeatProject {

  private final Projects projects;
  private final ProjectEvents events;

  RepeatProject(Projects projects, ProjectEvents events) {
    this.projects = projects;
    this.events = events;
  }

  /** Every project there is to repeat. */
  public List<UUID> all() {
    return projects.ids();
  }

  /** Locks it, so that the repeated state never follows a newer one. */
  public void repeat(UUID id) {
    projects.locked(id).ifPresent(events::say);
  }
}
