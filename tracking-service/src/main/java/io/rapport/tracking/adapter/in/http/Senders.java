package io.rapport.tracking.adapter.in.http;

import io.rapport.directory.Project;
import io.rapport.tracking.domain.privacy.IpRule;
import io.rapport.tracking.domain.privacy.Sender;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.Optional;

/**
 * Says who sent a request.
 *
 * <p>A visitor's browser is known by what every browser sends and no script can leave out, or by
 * the paths that only browsers use. Everybody else, such as a server's SDK, speaks for visitors:
 * its own address and user agent are nobody's.
 */
@ApplicationScoped
class Senders {

  private static final CharSequence GPC = HttpHeaders.createOptimized("Sec-GPC");
  private static final CharSequence DNT = HttpHeaders.createOptimized("DNT");
  private static final String ON = "1";

  private final Rules rules;

  Senders(Rules rules) {
    this.rules = rules;
  }

  Sender of(RoutingContext exchange, Endpoint endpoint, InetAddress address, Project project) {
    var rule = rules.of(project).privacy();
    var headers = exchange.request().headers();
    var signal = rule.honoured(ON.equals(headers.get(GPC)), ON.equals(headers.get(DNT)));
    if (!isBrowser(exchange, endpoint)) {
      return new Sender(signal, rule.ip(), Optional.empty(), Optional.empty());
    }
    return new Sender(
        signal,
        rule.ip(),
        rule.ip() == IpRule.DROP ? Optional.empty() : Optional.of(address),
        Optional.ofNullable(headers.get(HttpHeaders.USER_AGENT))
            .filter(userAgent -> !userAgent.isEmpty())
            .filter(userAgent -> !(endpoint.isPixel() && MailProxies.include(userAgent))));
  }

  /**
   * Browsers send an Origin with every POST. Sec-Fetch-Mode tells nothing: Node's own fetch sends
   * it from servers too.
   */
  private static boolean isBrowser(RoutingContext exchange, Endpoint endpoint) {
    return endpoint.isPixel()
        || exchange.normalizedPath().startsWith("/beacon/")
        || exchange.request().headers().contains(HttpHeaders.ORIGIN);
  }
}
