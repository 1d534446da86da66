package io.rapport.metrics.application.erasure;

import io.rapport.metrics.application.port.Erasures;
import io.rapport.metrics.domain.erasure.Erasure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Forgets a person for good; who comes again afterwards is somebody new. */
@ApplicationScoped
public class ErasePerson {

  private final Erasures erasures;
  private final InstantSource clock;

  public ErasePerson(Erasures erasures, InstantSource clock) {
    this.erasures = erasures;
    this.clock = clock;
  }

  /** Erases it, unless it is only a part of another person. */
  public Receipt erase(String project, String person, String by) {
    var erasure = new Erasure(project, person, clock.instant(), by);
    return new Receipt(erasure, erasures.erase(erasure));
  }

  /** What was asked for, and what became of it. */
  public record Receipt(Erasure erasure, Erasure.Outcome outcome) {}
}
