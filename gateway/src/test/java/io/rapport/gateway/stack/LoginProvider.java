package io.rapport.gateway.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.rapport.teststack.AccessToken;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An OIDC provider with code flow and refresh that lets everybody in as whom the login hint says:
 * {@code anna} for hours, {@code hasty} with tokens that are about to expire, {@code admin} with
 * that realm role.
 */
public final class LoginProvider implements QuarkusTestResourceLifecycleManager {

  private static final String KEYS =
      """
      {"keys": [{"kid": "1", "kty": "RSA", "e": "AQAB", "n": "iJw33l1eVAsGoRlSyo-FCimeOc-AaZbzQ2iESA3Nkuo3TFb1zIkmt0kzlnWVGt48dkaIl13Vdefh9hqw_r9yNF8xZqX1fp0PnCWc5M_TX_ht5fm9y0TpbiVmsjeRMWZn4jr3DsFouxQ9aBXUJiu26V0vd2vrECeeAreFT4mtoHY13D2WVeJvboc5mEJcp50JNhxRCJ5UkY8jR_wfUk2Tzz4-fAj5xQaBccXnqJMu_1C6MjoCEiB7G1d13bVPReIeAGRKVJIF6ogoCN8JbrOhc_48lT4uyjbgnd24beatuKWodmWYhactFobRGYo5551cgMe8BoxpVQ4to30cGA0qjQ"}]}
      """;

  private final HttpServer server;

  public LoginProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Map<String, String> start() {
    server.createContext(
        "/.well-known/openid-configuration", request -> json(request, discovery()));
    server.createContext("/keys", request -> json(request, KEYS));
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.start();
    return Map.of(
        "quarkus.oidc.auth-server-url",
        url(),
        "quarkus.oidc.token.issuer",
        AccessToken.ISSUER,
        "quarkus.oidc.credentials.secret",
        "a-secret-that-is-long-enough-for-cookies",
        "smallrye.jwt.sign.key.location",
        "privateKey.jwk");
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private String discovery() {
    return """
        {"issuer": "%2$s", "jwks_uri": "%1$s/keys", "authorization_endpoint": "%1$s/authorize",
         "token_endpoint": "%1$s/token", "end_session_endpoint": "%1$s/logout"}
        """
        .formatted(url(), AccessToken.ISSUER);
  }

  /** The code is who logs in, and with which nonce. */
  private void authorize(HttpExchange request) throws IOException {
    var query = form(request.getRequestURI().getRawQuery());
    request
        .getResponseHeaders()
        .set(
            "Location",
            query.get("redirect_uri")
                + "?state="
                + query.get("state")
                + "&code="
                + query.getOrDefault("login_hint", "anna"));
    request.sendResponseHeaders(302, -1);
    request.close();
  }

  private void token(HttpExchange request) throws IOException {
    var form = form(new String(request.getRequestBody().readAllBytes(), UTF_8));
    var refreshed = form.get("grant_type").equals("refresh_token");
    var person = form.get(refreshed ? "refresh_token" : "code");
    var life = person.equals("hasty") && !refreshed ? Duration.ofSeconds(20) : Duration.ofHours(1);
    json(
        request,
        """
        {"id_token": "%s", "access_token": "%s", "refresh_token": "%s", "token_type": "Bearer", "expires_in": %d}
        """
            .formatted(
                signed(person, "rapport-gateway", life, List.of(), refreshed),
                signed(person, AccessToken.AUDIENCE, life, List.of(person), refreshed),
                person,
                life.toSeconds()));
  }

  private static String signed(
      String person, String audience, Duration life, List<String> realmRoles, boolean refreshed) {
    var now = System.currentTimeMillis() / 1000;
    return Jwt.claims()
        .issuer(AccessToken.ISSUER)
        .audience(audience)
        .subject(person)
        .preferredUserName(person)
        .claim("email", person + "@example.com")
        .claim("email_verified", true)
        .claim("realm_access", Map.of("roles", realmRoles))
        .claim("refreshed", refreshed)
        .issuedAt(now)
        .expiresAt(now + life.toSeconds())
        .jws()
        .keyId("1")
        .sign("privateKey.jwk");
  }

  private static Map<String, String> form(String encoded) {
    return Arrays.stream(encoded.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
  }

  private static void json(HttpExchange request, String body) throws IOException {
    var bytes = body.getBytes(UTF_8);
    request.getResponseHeaders().set("Content-Type", "application/json");
    request.sendResponseHeaders(200, bytes.length);
    request.getResponseBody().write(bytes);
    request.close();
  }
}
