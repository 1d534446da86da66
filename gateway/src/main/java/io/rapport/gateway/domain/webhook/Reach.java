package io.rapport.gateway.domain.webhook;

import java.net.InetAddress;
import java.util.Optional;

/** Where webhooks may go. */
public enum Reach {
  /** To https endpoints of the public internet, and nowhere else. */
  PUBLIC,

  /** Anywhere, without encryption too: for development and tests. */
  ANYWHERE;

  /** Whether a connection to this address may be made. */
  public boolean allows(InetAddress address) {
    return this == ANYWHERE || PublicAddresses.contain(address);
  }

  /** What speaks against this address of an endpoint, as far as it can be told without asking. */
  public Optional<String> objectionTo(EndpointUrl url) {
    if (this == ANYWHERE) {
      return Optional.empty();
    }
    if (!url.isEncrypted()) {
      return Optional.of("must begin with https://");
    }
    if (!url.hasPortOfTheWeb()) {
      return Optional.of("must have port 443, or 8443 or higher");
    }
    return url.isCertainlyPrivate()
        ? Optional.of("must have a host on the public internet")
        : Optional.empty();
  }
}
