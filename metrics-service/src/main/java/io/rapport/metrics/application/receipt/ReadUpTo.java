package io.rapport.metrics.application.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Up to when everything that the log has acknowledged is stored here. */
@ApplicationScoped
public class ReadUpTo {

  private volatile Optional<Instant> moment = Optional.empty();

  /** Empty until the end of the log was reached once since the start. */
  public Optional<Instant> moment() {
    return moment;
  }

  /** Whatever the log had acknowledged at this moment is stored. Said by one thread. */
  public void reached(Instant at) {
    moment = Optional.of(at);
  }
}
