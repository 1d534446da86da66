package io.rapport.gateway.application.port;

import io.rapport.gateway.domain.project.Project;

/** Tells the other services what the projects are. */
public interface ProjectEvents {

  /** Says the state of a project, if the transaction at hand commits. */
  void say(Project project);
}
