package io.rapport.tracking.application.port;

import io.rapport.tracking.domain.visit.Agent;
import io.rapport.tracking.domain.visit.Device;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** User agents for tests: a name is that of a browser, and one that ends in bot is a bot's. */
public final class FewUserAgents implements UserAgents {

  private final Set<String> known = new HashSet<>();

  @Override
  public Agent of(String userAgent) {
    known.add(userAgent);
    return new Agent(
        Optional.of(userAgent),
        Optional.of("Linux"),
        Optional.of(Device.DESKTOP),
        userAgent.endsWith("bot"));
  }

  @Override
  public boolean isKnown(String userAgent) {
    return known.contains(userAgent);
  }
}
