package io.rapport.gateway.adapter.in.http.front;

import io.vertx.core.MultiMap;
import java.util.Map;

/** What browsers are told of everything but the public paths, which belong to customers' pages. */
final class SecurityHeaders {

  private static final Map<String, String> DEFAULTS =
      Map.of(
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Cache-Control", "no-store");

  private SecurityHeaders() {}

  /** Adds what the answer does not say itself. */
  static void complete(MultiMap headers) {
    DEFAULTS.forEach(
        (name, value) -> {
          if (!headers.contains(name)) {
            headers.set(name, value);
          }
        });
  }
}
