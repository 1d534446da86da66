package io.rapport.gateway.adapter.in.http.front;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Set;

/**
 * Browsers send the session's cookie with whatever page makes a request; only our own pages may
 * change something by it. Nobody else can set {@value #HEADER}, and no page can forge {@code
 * Sec-Fetch-Site}.
 */
final class Csrf {

  static final String HEADER = "X-Rapport-Csrf";

  private static final String SITE = "Sec-Fetch-Site";
  private static final String SESSION_COOKIE = "q_session";

  private Csrf() {}

  /** Whether the session is what lets this request in: a bearer token goes before it. */
  static boolean isBySession(HttpServerRequest request) {
    return !request.headers().contains(HttpHeaders.AUTHORIZATION)
        && request.cookies().stream()
            .anyMatch(cookie -> cookie.getName().startsWith(SESSION_COOKIE));
  }

  static boolean isByOurPages(MultiMap headers) {
    return "same-origin".equals(headers.get(SITE)) && "1".equals(headers.get(HEADER));
  }

  /** Whether a browser says that another site made it; clients that say nothing are no browsers. */
  static boolean isCrossSite(MultiMap headers) {
    return headers.contains(SITE) && !Set.of("same-origin", "none").contains(headers.get(SITE));
  }
}
