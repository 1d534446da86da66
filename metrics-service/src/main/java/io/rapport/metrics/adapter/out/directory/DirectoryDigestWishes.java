package io.rapport.metrics.adapter.out.directory;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import io.rapport.directory.Project;
import io.rapport.directory.ProjectDirectory;
import io.rapport.metrics.application.port.DigestWishes;
import io.rapport.metrics.domain.digest.DigestWish;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The wishes that stand in the settings of the projects. */
@ApplicationScoped
class DirectoryDigestWishes implements DigestWishes {

  private final ProjectDirectory directory;

  DirectoryDigestWishes(ProjectDirectory directory) {
    this.directory = directory;
  }

  @Override
  public Map<String, DigestWish> all() {
    return directory.all().stream()
        .collect(toMap(Project::id, project -> wish(project.settings())));
  }

  @Override
  public Optional<DigestWish> find(String project) {
    return directory.project(project).map(found -> wish(found.settings()));
  }

  private static DigestWish wish(JsonNode settings) {
    var said = settings.path("digest");
    var kpis =
        StreamSupport.stream(said.path("kpis").spliterator(), false)
            .filter(JsonNode::isTextual)
            .map(JsonNode::asText)
            .toList();
    return new DigestWish(kpis, said.path("notify").asBoolean(true));
  }
}
