package io.rapport.gateway.application.project;

import io.rapport.gateway.application.port.ProjectEvents;
import io.rapport.gateway.application.port.Projects;
import io.rapport.gateway.domain.project.Project;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** How every change of a project begins and ends. */
@ApplicationScoped
class ProjectChange {

  private final Projects projects;
  private final ProjectEvents events;

  ProjectChange(Projects projects, ProjectEvents events) {
    this.projects = projects;
    this.events = events;
  }

  /** The project, which nobody else changes from here on; members of it exist only if it does. */
  Project begin(UUID id) {
    return projects.locked(id).orElseThrow();
  }

  /** Saves and says the new state, if it is one. */
  Project end(Project before, Project after) {
    if (after.version() != before.version()) {
      projects.save(after);
      events.say(after);
    }
    return after;
  }
}
