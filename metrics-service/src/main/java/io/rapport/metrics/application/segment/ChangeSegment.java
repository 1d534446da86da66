package io.rapport.metrics.application.segment;

import io.rapport.metrics.application.port.Segments;
import io.rapport.metrics.domain.segment.Segment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Says a segment anew, or forgets it, unless somebody else has changed it in the meantime. */
@ApplicationScoped
public class ChangeSegment {

  private final Segments segments;
  private final InstantSource clock;

  public ChangeSegment(Segments segments, InstantSource clock) {
    this.segments = segments;
    this.clock = clock;
  }

  /**
   * Makes the next version of it.
   *
   * @param seen the versions that the caller knows; empty when any will do
   */
  public Outcome revise(
      String project, String id, Segment.Draft draft, String by, Optional<Set<Integer>> seen) {
    return segments
        .find(project, id)
        .map(found -> found.revised(draft, clock.instant(), by))
        .map(next -> changed(next, next.version() - 1, seen, segments::replace))
        .orElseGet(NoSuchSegment::new);
  }

  /** Forgets it; what was asked of it before is not answered any more. */
  public Outcome remove(String project, String id, Optional<Set<Integer>> seen) {
    return segments
        .find(project, id)
        .map(found -> changed(found, found.version(), seen, segments::remove))
        .orElseGet(NoSuchSegment::new);
  }

  private static Outcome changed(
      Segment segment, int version, Optional<Set<Integer>> seen, Predicate<Segment> change) {
    return seen.map(versions -> versions.contains(version)).orElse(true) && change.test(segment)
        ? new Changed(segment)
        : new ChangedMeanwhile();
  }

  /** What came of it. */
  public sealed interface Outcome {}

  /** It is done. */
  public record Changed(Segment segment) implements Outcome {}

  /** There is none. */
  public record NoSuchSegment() implements Outcome {}

  /** It is not what the caller has seen. */
  public record ChangedMeanwhile() implements Outcome {}
}
