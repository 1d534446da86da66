package io.rapport.gateway.application.project;

import io.rapport.gateway.application.port.Creations;
import io.rapport.gateway.application.port.Ids;
import io.rapport.gateway.application.port.KeyValues;
import io.rapport.gateway.domain.project.Project;
import io.rapport.gateway.domain.project.WriteKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Gives a project one more write key. */
@ApplicationScoped
@Transactional
public class CreateKey {

  private final ProjectChange change;
  private final Creations creations;
  private final Ids ids;
  private final KeyValues values;
  private final Clock clock;

  CreateKey(ProjectChange change, Creations creations, Ids ids, KeyValues values, Clock clock) {
    this.change = change;
    this.creations = creations;
    this.ids = ids;
    this.values = values;
    this.clock = clock;
  }

  /** What became of it. */
  public sealed interface Outcome {}

  /** It is there, by this request or by an earlier one with the same Idempotency-Key. */
  public record Created(WriteKey key) implements Outcome {}

  /** The project has as many as it may have. */
  public record TooMany() implements Outcome {}

  /** The Idempotency-Key was used for something else, or for a key that is revoked by now. */
  public record KeyTaken() implements Outcome {}

  public Outcome create(UUID projectId, String name, Optional<Creations.Key> idempotencyKey) {
    var project = change.begin(projectId);
    var key = new WriteKey(ids.next(), name, values.next(), now());
    var claim = idempotencyKey.map(claimed -> creations.claim(claimed, key.id()));
    return switch (claim.orElseGet(Creations.Free::new)) {
      case Creations.Free() -> added(project, key);
      case Creations.Repeated(var id) -> repeated(project, id);
      case Creations.Taken() -> new KeyTaken();
    };
  }

  /** As exact as every store and reader can keep it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private Outcome added(Project project, WriteKey key) {
    return project
        .with(key)
        .map(after -> change.end(project, after))
        .<Outcome>map(_ -> new Created(key))
        .orElseGet(TooMany::new);
  }

  private static Outcome repeated(Project project, UUID id) {
    return project.keys().stream()
        .filter(key -> key.id().equals(id))
        .findFirst()
        .<Outcome>map(Created::new)
        .orElseGet(KeyTaken::new);
  }
}
