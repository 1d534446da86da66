package io.rapport.survey.adapter.out.memory;

import io.rapport.survey.application.port.Creations;
import io.rapport.survey.domain.survey.ProjectId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Creations in memory. */
public final class InMemoryCreations implements Creations {

  private final Map<Key, Creation> creations = new ConcurrentHashMap<>();

  @Override
  public Creation claim(ProjectId project, String key, Creation creation) {
    return Optional.ofNullable(creations.putIfAbsent(new Key(project, key), creation))
        .orElse(creation);
  }

  private record Key(ProjectId project, String key) {}
}
