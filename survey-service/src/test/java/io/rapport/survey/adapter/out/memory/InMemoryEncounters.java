package io.rapport.survey.adapter.out.memory;

import io.rapport.survey.application.port.Encounters;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.SurveyId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Showings and dismissals in memory. */
public final class InMemoryEncounters implements Encounters {

  private static final Comparator<Position> ORDER =
      Comparator.comparing(Position::occurredAt)
          .thenComparing(place -> place.kind().name())
          .thenComparing(place -> place.id().toString());

  private final Map<Key, Encounter> kept = new ConcurrentHashMap<>();

  @Override
  public boolean keep(Encounter encounter) {
    var key = new Key(encounter.occasion().project(), encounter.kind(), encounter.id());
    return kept.putIfAbsent(key, encounter) == null;
  }

  @Override
  public List<Encounter> page(SurveyId survey, Optional<Position> after, int atMost) {
    return all()
        .filter(encounter -> encounter.occasion().survey().equals(survey))
        .sorted(Comparator.comparing(Position::of, ORDER))
        .filter(
            encounter ->
                after.map(place -> ORDER.compare(Position.of(encounter), place) > 0).orElse(true))
        .limit(atMost)
        .toList();
  }

  /** All of them, in no order. */
  Stream<Encounter> all() {
    return kept.values().stream();
  }

  private record Key(ProjectId project, Encounter.Kind kind, UUID id) {}
}
