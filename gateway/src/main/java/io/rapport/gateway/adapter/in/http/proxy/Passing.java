package io.rapport.gateway.adapter.in.http.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which headers go on to a service, and which come back. */
final class Passing {

  /** How the gateway signs what it passes on, so that it knows its own requests again. */
  static final String VIA = "1.1 rapport-gateway";

  /** RFC 9110, section 7.6.1: these are between two neighbours only. */
  private static final List<String> HOP_BY_HOP =
      List.of(
          "Connection",
          "Keep-Alive",
          "Proxy-Authenticate",
          "Proxy-Authorization",
          "Proxy-Connection",
          "TE",
          "Trailer",
          "Transfer-Encoding",
          "Upgrade",
          "HTTP2-Settings");

  /** What a client may not tell a service, because services believe the gateway. */
  private static final List<String> NOT_FOR_SERVICES =
      List.of(
          "Cookie",
          "Expect",
          "Forwarded",
          "Proxy",
          "X-Real-IP",
          "X-Rapport-Csrf",
          "Sec-Fetch-Site");

  /** Services share the origin and must not touch its session. */
  private static final List<String> NOT_FOR_CLIENTS = List.of("Set-Cookie", "Server", "Via");

  private static final String FORWARDED = "x-forwarded-";

  /** What framing needs even when a client names it in Connection. */
  private static final Set<String> NEVER_LISTED = Set.of("host", "content-length", "authorization");

  private Passing() {}

  /** Prepares the request's headers for a service. */
  static void toService(
      MultiMap headers, String clientAddress, URI publicUrl, Optional<String> authorization) {
    removeHopByHop(headers);
    NOT_FOR_SERVICES.forEach(headers::remove);
    headers.names().stream()
        .filter(name -> name.regionMatches(true, 0, FORWARDED, 0, FORWARDED.length()))
        .toList()
        .forEach(headers::remove);
    headers.set("X-Forwarded-For", clientAddress);
    headers.set("X-Forwarded-Proto", publicUrl.getScheme());
    headers.set("X-Forwarded-Host", publicUrl.getRawAuthority());
    headers.add("Via", VIA);
    authorization.ifPresent(value -> headers.set(HttpHeaders.AUTHORIZATION, value));
  }

  /** Prepares the answer's headers for the client. */
  static void toClient(MultiMap headers) {
    removeHopByHop(headers);
    NOT_FOR_CLIENTS.forEach(headers::remove);
  }

  /** Whether the request has been here before. */
  static boolean goesInCircles(MultiMap headers) {
    return headers.getAll("Via").stream().anyMatch(via -> via.contains(VIA));
  }

  private static void removeHopByHop(MultiMap headers) {
    headers.getAll("Connection").stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::strip)
        .filter(name -> !name.isEmpty() && !NEVER_LISTED.contains(name.toLowerCase(Locale.ROOT)))
        .toList()
        .forEach(headers::remove);
    HOP_BY_HOP.forEach(headers::remove);
  }
}
