package io.rapport.metrics.application.segment;

import io.rapport.metrics.application.port.NewIds;
import io.rapport.metrics.application.port.Segments;
import io.rapport.metrics.domain.segment.Segment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;

/** Saves a segment under a name. */
@ApplicationScoped
public class CreateSegment {

  /** How many segments a project may have. */
  public static final int MOST = 200;

  private final Segments segments;
  private final NewIds ids;
  private final InstantSource clock;

  public CreateSegment(Segments segments, NewIds ids, InstantSource clock) {
    this.segments = segments;
    this.ids = ids;
    this.clock = clock;
  }

  /** Creates it, once for each request that names itself. */
  public Segments.Addition create(
      String project, Segment.Draft draft, String by, Optional<Segments.Creation> request) {
    var id = ids.next().toString();
    return segments.add(Segment.first(project, id, draft, clock.instant(), by), request, MOST);
  }
}
