package io.rapport.gateway.adapter.in.start;

import io.quarkus.runtime.StartupEvent;
import io.rapport.gateway.application.project.RepeatProject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Says every project once more at each start (docs/adr/0041-projects-are-repeated-at-start.md);
 * services that know the version already ignore it.
 */
@ApplicationScoped
class RepeatProjects {

  private final RepeatProject repeatProject;

  RepeatProjects(RepeatProject repeatProject) {
    this.repeatProject = repeatProject;
  }

  void repeat(@Observes StartupEvent started) {
    repeatProject.all().forEach(repeatProject::repeat);
  }
}
