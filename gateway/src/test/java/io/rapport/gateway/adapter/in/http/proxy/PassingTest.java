package io.rapport.gateway.adapter.in.http.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PassingTest {

  private static final URI PUBLIC = URI.create("https://rapport.example");

  private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();

  @Test
  void what_is_between_two_neighbours_stays_there() {
    headers
        .add("Connection", "keep-alive, X-Secret, content-length")
        .add("connection", "X-Other")
        .add("Keep-Alive", "timeout=5")
        .add("TE", "trailers")
        .add("Upgrade", "h2c")
        .add("HTTP2-Settings", "x")
        .add("Proxy-Authorization", "Basic x")
        .add("X-Secret", "1")
        .add("x-other", "2")
        .add("Content-Length", "3")
        .add("X-Kept", "4");

    toService(Optional.empty());

    assertThat(headers.names()).doesNotContain("Connection", "Keep-Alive", "TE", "Upgrade");
    assertThat(headers.names()).doesNotContain("HTTP2-Settings", "Proxy-Authorization");
    assertThat(headers.names()).doesNotContain("X-Secret", "x-other");
    assertThat(headers.get("Content-Length")).isEqualTo("3");
    assertThat(headers.get("X-Kept")).isEqualTo("4");
  }

  @Test
  void where_a_request_comes_from_is_said_by_the_gateway_alone() {
    headers
        .add("X-Forwarded-For", "1.2.3.4")
        .add("x-forwarded-for", "5.6.7.8")
        .add("X-Forwarded-Host", "evil.example")
        .add("X-Forwarded-Prefix", "/evil")
        .add("Forwarded", "for=1.2.3.4")
        .add("X-Real-IP", "1.2.3.4");

    toService(Optional.empty());

    assertThat(headers.getAll("X-Forwarded-For")).containsExactly("10.0.0.9");
    assertThat(headers.getAll("X-Forwarded-Host")).containsExactly("rapport.example");
    assertThat(headers.getAll("X-Forwarded-Proto")).containsExactly("https");
    assertThat(headers.names()).doesNotContain("X-Forwarded-Prefix", "Forwarded", "X-Real-IP");
  }

  @Test
  void no_service_sees_a_cookie() {
    headers.add("Cookie", "q_session=secret").add("cookie", "other=1");

    toService(Optional.empty());

    assertThat(headers.contains("Cookie")).isFalse();
  }

  @Test
  void a_public_path_keeps_its_write_key() {
    headers.add("Authorization", "Basic d2tfMTo=");

    toService(Optional.empty());

    assertThat(headers.getAll("Authorization")).containsExactly("Basic d2tfMTo=");
  }

  @Test
  void a_member_path_carries_the_access_token_alone() {
    headers.add("Authorization", "Basic x").add("authorization", "Bearer y");

    toService(Optional.of("Bearer token"));

    assertThat(headers.getAll("Authorization")).containsExactly("Bearer token");
  }

  @Test
  void a_request_that_comes_back_is_known_again() {
    headers.add("Via", "1.0 some-proxy");
    assertThat(Passing.goesInCircles(headers)).isFalse();

    toService(Optional.empty());

    assertThat(Passing.goesInCircles(headers)).isTrue();
  }

  @Test
  void a_service_cannot_set_the_session() {
    headers.add("Set-Cookie", "q_session=x").add("Server", "x/1").add("ETag", "\"1\"");

    Passing.toClient(headers);

    assertThat(headers.names()).containsExactly("ETag");
  }

  private void toService(Optional<String> authorization) {
    Passing.toService(headers, "10.0.0.9", PUBLIC, authorization);
  }
}
