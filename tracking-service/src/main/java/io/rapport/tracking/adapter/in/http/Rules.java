package io.rapport.tracking.adapter.in.http;

import io.rapport.directory.Project;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The rules of every project, read once for each of its versions. */
@ApplicationScoped
class Rules {

  private final Map<String, OfVersion> byProject = new ConcurrentHashMap<>();

  ProjectRules of(Project project) {
    var known = byProject.get(project.id());
    if (known != null && known.version() == project.version()) {
      return known.rules();
    }
    var rules = ProjectRules.of(project.settings(), project.zone());
    byProject.put(project.id(), new OfVersion(project.version(), rules));
    return rules;
  }

  private record OfVersion(long version, ProjectRules rules) {}
}
