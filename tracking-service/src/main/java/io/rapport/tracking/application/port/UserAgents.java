package io.rapport.tracking.application.port;

import io.rapport.tracking.domain.visit.Agent;

/** What user agents are. */
public interface UserAgents {

  /** What this one is; takes long unless it is known. */
  Agent of(String userAgent);

  /** Whether it was read before. */
  boolean isKnown(String userAgent);
}
