package io.rapport.tracking.adapter.in.http;

import io.rapport.tracking.TrackingConfig;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * The address that a request comes from.
 *
 * <p>Of {@code X-Forwarded-For} only what trusted proxies wrote counts: it is read from its end, up
 * to the first address that is not one of theirs. The addresses before that one a client can make
 * up.
 */
@ApplicationScoped
class ClientAddress {

  private static final String FORWARDED_FOR = "X-Forwarded-For";

  private final TrustedProxies proxies;

  @Inject
  ClientAddress(TrackingConfig config) {
    this(new TrustedProxies(config.trustedProxies().orElse("")));
  }

  ClientAddress(TrustedProxies proxies) {
    this.proxies = proxies;
  }

  InetAddress of(HttpServerRequest request) {
    var peer = InetAddress.ofLiteral(request.connection().remoteAddress().hostAddress());
    return behind(peer, request.headers().getAll(FORWARDED_FOR));
  }

  /** The nearest address that is no trusted proxy's; the farthest known when all are. */
  InetAddress behind(InetAddress peer, List<String> forwardedFor) {
    var nearest = peer;
    for (int line = forwardedFor.size() - 1; line >= 0; line--) {
      var addresses = forwardedFor.get(line).split(",", -1);
      for (int i = addresses.length - 1; i >= 0; i--) {
        var before = forwarded(addresses[i]);
        if (before.isEmpty() || !proxies.contain(nearest)) {
          return nearest;
        }
        nearest = before.get();
      }
    }
    return nearest;
  }

  /** As proxies write it: some with a port, IPv6 then in brackets. */
  private static Optional<InetAddress> forwarded(String text) {
    var address = text.strip();
    if (address.startsWith("[")) {
      return literal(address.substring(1, Math.max(1, address.indexOf(']'))));
    }
    int colon = address.indexOf(':');
    return literal(
        colon > 0 && colon == address.lastIndexOf(':') ? address.substring(0, colon) : address);
  }

  private static Optional<InetAddress> literal(String text) {
    try {
      return Optional.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
