package io.rapport.tracking.adapter.in.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Base64;
import java.util.Optional;

/** The write key outside the body: the user name of Basic authentication, or in the query. */
final class PresentedKey {

  private static final String BASIC = "Basic ";

  private PresentedKey() {}

  static Optional<String> of(HttpServerRequest request) {
    return basic(request)
        .or(() -> Optional.ofNullable(request.getParam("writeKey")))
        .filter(key -> !key.isEmpty());
  }

  private static Optional<String> basic(HttpServerRequest request) {
    var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return Optional.empty();
    }
    try {
      var credentials = Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip());
      return Optional.of(new String(credentials, UTF_8).split(":", 2)[0])
          .filter(user -> !user.isEmpty());
    } catch (IllegalArgumentException e) {
      return Optional.of(authorization);
    }
  }
}
