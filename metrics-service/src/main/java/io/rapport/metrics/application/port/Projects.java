package io.rapport.metrics.application.port;

import java.util.Optional;

/** The projects and their settings. */
public interface Projects {

  Optional<ProjectSettings> find(String project);
}
