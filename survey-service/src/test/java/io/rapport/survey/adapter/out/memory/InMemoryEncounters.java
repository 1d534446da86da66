package io.rapport.survey.adapter.out.memory;

import io.rapport.survey.application.port.Encounters;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.survey.ProjectId;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Showings and dismissals in memory. */
public final class InMemoryEncounters implements Encounters {

  private final Set<Key> kept = ConcurrentHashMap.newKeySet();

  @Override
  public boolean keep(Encounter encounter) {
    return kept.add(new Key(encounter.occasion().project(), encounter.kind(), encounter.id()));
  }

  private record Key(ProjectId project, Encounter.Kind kind, UUID id) {}
}
