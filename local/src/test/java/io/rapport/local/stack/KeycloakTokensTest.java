package io.rapport.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeycloakTokensTest {

  private final List<String> asked = new ArrayList<>();
  private HttpServer keycloak;
  private KeycloakTokens tokens;

  @BeforeEach
  void a_provider_whose_tokens_live_as_long_as_it_is_told() throws IOException {
    keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    keycloak.start();
    tokens =
        new KeycloakTokens(
            URI.create("http://localhost:" + keycloak.getAddress().getPort() + "/realms/rapport"));
  }

  @AfterEach
  void stop() {
    keycloak.stop(0);
  }

  @Test
  void a_token_is_asked_for_once_while_it_is_fresh_and_once_for_each_user() {
    answering(200, "{\"access_token\": \"abc\", \"expires_in\": 3600}");

    assertThat(tokens.token("admin")).isEqualTo("abc");
    tokens.token("admin");
    tokens.token("viewer");

    assertThat(asked)
        .containsExactly(
            "grant_type=password&client_id=rapport-cli&username=admin&password=admin",
            "grant_type=password&client_id=rapport-cli&username=viewer&password=viewer");
  }

  @Test
  void a_token_that_is_about_to_expire_is_not_given_out_again() {
    answering(200, "{\"access_token\": \"abc\", \"expires_in\": 299}");

    tokens.token("admin");
    tokens.token("admin");

    assertThat(asked).hasSize(2);
  }

  @Test
  void a_stranger_gets_none() {
    answering(401, "{\"error_description\": \"Invalid user credentials\"}");

    assertThatThrownBy(() -> tokens.token("nobody"))
        .hasMessage("No token for nobody: Invalid user credentials");
  }

  private void answering(int status, String body) {
    keycloak.createContext(
        "/realms/rapport/protocol/openid-connect/token",
        exchange -> {
          asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          byte[] answer = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
  }
}
