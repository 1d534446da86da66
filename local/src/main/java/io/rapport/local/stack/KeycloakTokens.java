package io.rapport.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.local.TokenSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens from the local Keycloak; every local user's password is the user's name. */
public final class KeycloakTokens implements TokenSource {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration SPARE = Duration.ofMinutes(5);
  private static final int OK = 200;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, Token> kept = new ConcurrentHashMap<>();
  private final URI endpoint;

  public KeycloakTokens(URI realm) {
    this.endpoint = URI.create(realm + "/protocol/openid-connect/token");
  }

  @Override
  public String token(String user) {
    return kept.compute(
            user, (name, token) -> token == null || token.isStale() ? fetch(name) : token)
        .text();
  }

  private Token fetch(String user) {
    try {
      HttpResponse<String> response = client.send(request(user), BodyHandlers.ofString());
      JsonNode body = JSON.readTree(response.body());
      if (response.statusCode() != OK) {
        throw new IllegalArgumentException(
            "No token for " + user + ": " + body.path("error_description").asText());
      }
      return new Token(
          body.get("access_token").asText(),
          Instant.now().plusSeconds(body.get("expires_in").asLong()).minus(SPARE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while asking for a token", e);
    }
  }

  private HttpRequest request(String user) {
    String name = URLEncoder.encode(user, StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(endpoint)
        .timeout(PATIENCE)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(
            BodyPublishers.ofString(
                "grant_type=password&client_id=rapport-cli&username=" + name + "&password=" + name))
        .build();
  }

  private record Token(String text, Instant staleFrom) {

    boolean isStale() {
      return Instant.now().isAfter(staleFrom);
    }
  }
}
