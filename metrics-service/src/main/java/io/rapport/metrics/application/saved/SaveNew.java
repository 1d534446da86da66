package io.rapport.metrics.application.saved;

import io.rapport.metrics.application.port.NewIds;
import io.rapport.metrics.application.port.Shelf;
import io.rapport.metrics.domain.saved.Saved;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;

/** Saves what a member says of something new. */
@ApplicationScoped
public class SaveNew {

  private final NewIds ids;
  private final InstantSource clock;

  public SaveNew(NewIds ids, InstantSource clock) {
    this.ids = ids;
    this.clock = clock;
  }

  /** Saves it, once for each request that names itself. */
  public <D> Shelf.Addition<D> save(
      Shelf<D> shelf,
      String project,
      D draft,
      String by,
      Optional<Shelf.Creation> request,
      int most) {
    var id = ids.next().toString();
    return shelf.add(Saved.first(project, id, draft, clock.instant(), by), request, most);
  }
}
