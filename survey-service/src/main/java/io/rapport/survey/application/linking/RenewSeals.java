package io.rapport.survey.application.linking;

import io.rapport.survey.application.port.Seals;
import io.rapport.survey.domain.survey.ProjectId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Renews the key by which a project's links are sealed, and takes their worth from old ones. */
@ApplicationScoped
@Transactional
public class RenewSeals {

  private final Seals seals;
  private final InstantSource clock;

  RenewSeals(Seals seals, InstantSource clock) {
    this.seals = seals;
    this.clock = clock;
  }

  public Seals.Key renew(ProjectId project) {
    return seals.renew(project, clock.instant());
  }

  /**
   * Takes their worth from all links of a key.
   *
   * @return false when there is no such key, or it is the newest
   */
  public boolean revoke(ProjectId project, int version) {
    return seals.revoke(project, version);
  }
}
