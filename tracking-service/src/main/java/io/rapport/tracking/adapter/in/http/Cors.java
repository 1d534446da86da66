package io.rapport.tracking.adapter.in.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * Pages of any origin may send events and read the answer: a write key reads nothing, and no cookie
 * counts here. Credentials are allowed since a beacon always asks for them.
 */
final class Cors {

  private static final CharSequence METHODS = HttpHeaders.createOptimized("POST, GET, OPTIONS");

  /** What the stock browser clients send. */
  private static final CharSequence HEADERS =
      HttpHeaders.createOptimized(
          "Authorization, Content-Type, Content-Encoding, X-Retry-Count, AnonymousId, SentAt,"
              + " RSA-Recovered, RSA-Retry-Attempt, RSA-Retry-Reason, RSA-Since-First-Attempt,"
              + " RSA-Since-Last-Attempt");

  private static final CharSequence TRUE = HttpHeaders.createOptimized("true");
  private static final CharSequence A_DAY = HttpHeaders.createOptimized("86400");

  private Cors() {}

  /** Lets the page read the answer. */
  static void allow(HttpServerRequest request, HttpServerResponse response) {
    var origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin != null) {
      response
          .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
          .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, TRUE)
          .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, HttpHeaders.RETRY_AFTER)
          .putHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    }
  }

  /** Answers the browser's question before the request. */
  static void preflight(HttpServerResponse response) {
    response
        .setStatusCode(204)
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, HEADERS)
        .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, A_DAY)
        .end();
  }
}
