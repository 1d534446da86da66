package io.rapport.gateway.application.port;

import java.util.UUID;

/** What the other services can hear of projects. */
public interface SaidProjects {

  /**
   * Waits a moment until all that was said of a project can be heard. Not within a transaction,
   * which would have said nothing yet.
   */
  void await(UUID project);
}
