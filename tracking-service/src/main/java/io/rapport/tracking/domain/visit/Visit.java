package io.rapport.tracking.domain.visit;

import java.util.Optional;

/**
 * With what a visitor came, and what brought them.
 *
 * @param channel empty within a visit, and where nothing says that a page was visited
 */
public record Visit(Agent agent, Optional<Channel> channel) {

  /** Of an event that says nothing of it. */
  public static final Visit UNKNOWN = new Visit(Agent.UNKNOWN, Optional.empty());
}
