package io.rapport.metrics.application.saved;

import io.rapport.metrics.application.port.Shelf;
import io.rapport.metrics.domain.saved.Saved;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Says something anew, or forgets it, unless somebody else has changed it in the meantime. */
@ApplicationScoped
public class ChangeSaved {

  private final InstantSource clock;

  public ChangeSaved(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Makes the next version of it.
   *
   * @param seen the versions that the caller knows; empty when any will do
   */
  public <D> Outcome<D> revise(
      Shelf<D> shelf, String project, String id, D draft, String by, Optional<Set<Integer>> seen) {
    return shelf
        .find(project, id)
        .map(found -> found.revised(draft, clock.instant(), by))
        .map(next -> changed(next, next.version() - 1, seen, shelf::replace))
        .orElseGet(NotThere::new);
  }

  /** Forgets it; what was asked of it before is not answered any more. */
  public <D> Outcome<D> remove(
      Shelf<D> shelf, String project, String id, Optional<Set<Integer>> seen) {
    return shelf
        .find(project, id)
        .map(found -> changed(found, found.version(), seen, shelf::remove))
        .orElseGet(NotThere::new);
  }

  private static <D> Outcome<D> changed(
      Saved<D> saved, int version, Optional<Set<Integer>> seen, Predicate<Saved<D>> change) {
    return seen.map(versions -> versions.contains(version)).orElse(true) && change.test(saved)
        ? new Changed<>(saved)
        : new ChangedMeanwhile<>();
  }

  /** What came of it. */
  public sealed interface Outcome<D> {}

  /** It is done. */
  public record Changed<D>(Saved<D> saved) implements Outcome<D> {}

  /** There is none. */
  public record NotThere<D>() implements Outcome<D> {}

  /** It is not what the caller has seen. */
  public record ChangedMeanwhile<D>() implements Outcome<D> {}
}
