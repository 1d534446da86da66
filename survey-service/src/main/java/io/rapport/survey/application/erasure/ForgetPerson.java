package io.rapport.survey.application.erasure;

import io.rapport.survey.application.port.Erasures;
import io.rapport.survey.application.port.PersonTraces;
import io.rapport.survey.domain.erasure.Erasure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Forgets a person for good, once however often it is told; who comes afterwards is new. */
@ApplicationScoped
@Transactional
public class ForgetPerson {

  private final PersonTraces traces;
  private final Erasures erasures;
  private final InstantSource clock;

  ForgetPerson(PersonTraces traces, Erasures erasures, InstantSource clock) {
    this.traces = traces;
    this.erasures = erasures;
    this.clock = clock;
  }

  public Erasure.Done forget(Erasure erasure) {
    var removed = traces.remove(erasure);
    var done =
        new Erasure.Done(erasure, clock.instant(), removed.responses(), removed.encounters());
    erasures.keep(done);
    return done;
  }
}
