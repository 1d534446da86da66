package io.rapport.survey.adapter.out.memory;

import io.rapport.survey.application.port.Encounters;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.survey.ProjectId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Showings and dismissals in memory. */
public final class InMemoryEncounters implements Encounters {

  private final Map<Key, Encounter> kept = new ConcurrentHashMap<>();

  @Override
  public boolean keep(Encounter encounter) {
    var key = new Key(encounter.occasion().project(), encounter.kind(), encounter.id());
    return kept.putIfAbsent(key, encounter) == null;
  }

  /** All of them, in no order. */
  Stream<Encounter> all() {
    return kept.values().stream();
  }

  private record Key(ProjectId project, Encounter.Kind kind, UUID id) {}
}
