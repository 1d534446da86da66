package io.rapport.metrics.application.identity;

import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.domain.identity.UserMerge;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;

/** Says that two users are one, or that they are not, from now on and for all of history. */
@ApplicationScoped
public class DecideMerge {

  private final AnalyticsStore store;
  private final InstantSource clock;

  public DecideMerge(AnalyticsStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Decides it, unless it would lead in a circle. */
  public UserMerge.Outcome decide(String project, String user, Optional<String> into, String by) {
    return store.decide(new UserMerge(project, user, into, clock.instant(), by));
  }
}
