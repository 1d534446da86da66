package io.rapport.metrics.application.erasure;

import io.rapport.metrics.application.port.Erasures;
import io.rapport.metrics.application.port.ErasuresTopic;
import io.rapport.metrics.application.port.NewIds;
import io.rapport.metrics.domain.erasure.Erasure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

/** Forgets a person for good; who comes again afterwards is somebody new. */
@ApplicationScoped
public class ErasePerson {

  private final Erasures erasures;
  private final ErasuresTopic topic;
  private final NewIds ids;
  private final InstantSource clock;

  public ErasePerson(Erasures erasures, ErasuresTopic topic, NewIds ids, InstantSource clock) {
    this.erasures = erasures;
    this.topic = topic;
    this.ids = ids;
    this.clock = clock;
  }

  /** Erases it here and has others erase it, unless it is only a part of another person. */
  public Receipt erase(String project, String person, String by) {
    var erasure = new Erasure(project, person, clock.instant(), by);
    var id = ids.next();
    return new Receipt(
        id, erasure, erasures.erase(erasure, known -> topic.tell(id, erasure, known)));
  }

  /**
   * What was asked for, and what became of it here.
   *
   * @param id under which others say what became of it there
   */
  public record Receipt(UUID id, Erasure erasure, Erasure.Outcome outcome) {}
}
