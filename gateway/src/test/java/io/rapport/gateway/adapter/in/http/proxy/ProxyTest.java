package io.rapport.gateway.adapter.in.http.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.rapport.teststack.AccessToken;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProxyTest {

  private static final int MIB = 1024 * 1024;
  private static final String KPIS = "/api/projects/0199/kpis";

  @TestHTTPResource("/")
  URI gateway;

  private Client client;

  @BeforeEach
  void a_client() {
    client = new Client(gateway);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/batch, tracking",
    "/beacon/v1/batch, tracking",
    "/pixel/v1/page, tracking",
    "/sourceConfig/?writeKey=wk_1, tracking",
    "/survey/v1/decide, survey",
    "/api/projects/0199/surveys, survey",
    "/api/projects/0199/kpis/nps, metrics",
    "/api/projects/0199/queries, metrics"
  })
  void every_path_goes_to_its_service(String path, String service) throws Exception {
    var seen =
        client.echo(client.to(path).header("Authorization", "Bearer " + AccessToken.of("anna")));

    assertThat(seen.getString("service")).isEqualTo(service);
  }

  @Test
  void path_query_method_and_body_arrive_as_they_were_sent() throws Exception {
    var seen =
        client.echo(
            client
                .to("/v1/projects/wk_1/x%20y/?a=1&b=%2F..%2F&c=%C3%BC&d")
                .method("PROPFIND", BodyPublishers.ofString("Grüße")));

    assertThat(seen.getString("uri"))
        .isEqualTo("/v1/projects/wk_1/x%20y/?a=1&b=%2F..%2F&c=%C3%BC&d");
    assertThat(seen.getString("method")).isEqualTo("PROPFIND");
    assertThat(seen.getInteger("length")).isEqualTo("Grüße".getBytes("UTF-8").length);
  }

  @Test
  void a_public_path_needs_no_login_and_keeps_its_write_key_but_no_cookie() throws Exception {
    var seen =
        client.echo(
            client
                .to("/v1/batch")
                .header("Authorization", "Basic d2tfMTo=")
                .header("Cookie", "q_session=secret; other=1")
                .POST(BodyPublishers.ofString("{}")));

    assertThat(header(seen, "authorization")).containsExactly("Basic d2tfMTo=");
    assertThat(header(seen, "cookie")).isEmpty();
  }

  @Test
  void a_public_path_is_not_asked_for_a_token_even_if_it_has_a_wrong_one() throws Exception {
    var seen = client.echo(client.to("/v1/batch").header("Authorization", "Bearer nonsense"));

    assertThat(header(seen, "authorization")).containsExactly("Bearer nonsense");
  }

  @Test
  void a_public_path_answers_as_the_service_does() throws Exception {
    var answer = client.send(client.to("/v1/batch"));

    assertThat(answer.headers().allValues("access-control-allow-origin")).containsExactly("*");
    assertThat(answer.headers().map())
        .doesNotContainKeys("content-security-policy", "x-frame-options", "cache-control");
  }

  @Test
  void a_preflight_is_the_services_own() throws Exception {
    var seen =
        client.echo(
            client
                .to("/v1/batch")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));

    assertThat(seen.getString("method")).isEqualTo("OPTIONS");
  }

  @Test
  void a_head_is_answered_without_a_body() throws Exception {
    var answer = client.send(client.to("/v1/batch").method("HEAD", BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void an_answer_without_content_stays_so() throws Exception {
    var answer = client.send(client.to("/v1/empty"));

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().map()).doesNotContainKeys("transfer-encoding", "content-length");
  }

  @Test
  void a_member_path_carries_the_callers_token() throws Exception {
    var token = AccessToken.of("anna");

    var seen = client.echo(client.to(KPIS).header("Authorization", "bearer " + token));

    assertThat(header(seen, "authorization")).containsExactly("Bearer " + token);
  }

  @Test
  void a_member_path_without_a_valid_token_goes_nowhere() throws Exception {
    refused(client.send(client.to(KPIS)));
    refused(client.send(client.to(KPIS).header("Authorization", "Bearer nonsense")));
    refused(
        client.send(
            client.to(KPIS).header("Authorization", "Bearer " + AccessToken.expired("anna"))));
    refused(
        client.send(
            client
                .to(KPIS)
                .header(
                    "Authorization", "Bearer " + AccessToken.forAudience("another-api", "anna"))));
    refused(client.send(client.to(KPIS).header("Authorization", "Basic YW5uYTphbm5h")));
    refused(client.send(client.to(KPIS).header("Cookie", "q_session=made-up")));
  }

  @Test
  void a_member_path_has_the_headers_of_our_own_api() throws Exception {
    var answer =
        client.send(client.to(KPIS).header("Authorization", "Bearer " + AccessToken.of("anna")));

    assertThat(answer.headers().allValues("x-content-type-options")).containsExactly("nosniff");
    assertThat(answer.headers().firstValue("content-security-policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
  }

  @Test
  void what_a_service_says_of_itself_stays_inside() throws Exception {
    var answer = client.send(client.to("/v1/rude"));

    assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "server", "x-internal");
    assertThat(answer.headers().firstValue("etag")).hasValue("\"7\"");
    assertThat(answer.body()).isEqualTo("rude");
  }

  @Test
  void who_asks_is_said_by_the_gateway_alone() throws Exception {
    var seen =
        client.echo(
            client
                .to("/v1/batch")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=6.6.6.6"));

    assertThat(header(seen, "x-forwarded-for")).containsExactly("127.0.0.1");
    assertThat(header(seen, "x-forwarded-host")).containsExactly("rapport.example");
    assertThat(header(seen, "x-forwarded-proto")).containsExactly("https");
    assertThat(header(seen, "forwarded")).isEmpty();
  }

  @Test
  void a_compressed_body_stays_compressed() throws Exception {
    var gzip = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(gzip)) {
      out.write(new byte[3 * MIB]);
    }

    var seen =
        client.echo(
            client
                .to("/v1/batch")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(gzip.toByteArray())));

    assertThat(header(seen, "content-encoding")).containsExactly("gzip");
    assertThat(seen.getInteger("length")).isEqualTo(gzip.size());
  }

  @Test
  void a_body_without_announced_length_streams_through() throws Exception {
    var seen = client.echo(client.to("/v1/batch").POST(chunked(900 * 1024)));

    assertThat(seen.getInteger("length")).isEqualTo(900 * 1024);
    assertThat(header(seen, "transfer-encoding")).containsExactly("chunked");
  }

  @Test
  void a_member_path_may_have_a_longer_body() throws Exception {
    var seen =
        client.echo(
            client
                .to(KPIS)
                .header("Authorization", "Bearer " + AccessToken.of("anna"))
                .POST(BodyPublishers.ofByteArray(new byte[9 * MIB])));

    assertThat(seen.getInteger("length")).isEqualTo(9 * MIB);
  }

  @Test
  void too_long_a_body_is_refused_before_it_is_sent() throws IOException {
    var answer =
        client.raw("POST /v1/batch HTTP/1.1\nHost: localhost\nContent-Length: 1048577\n\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 413")
        .containsIgnoringCase("\r\nconnection: close\r\n")
        .contains("urn:rapport:problem:too-large");
  }

  @Test
  void a_body_that_grows_too_long_is_refused_on_the_way() throws IOException {
    var answer = client.raw(chunkedRequest("/v1/batch", "", 20));

    assertThat(answer)
        .startsWith("HTTP/1.1 413")
        .containsIgnoringCase("\r\nconnection: close\r\n")
        .contains("urn:rapport:problem:too-large");
  }

  @Test
  void a_body_for_the_gateway_itself_must_not_grow_too_long_either() throws IOException {
    var token = "Authorization: Bearer " + AccessToken.of("anna", "admin") + "\n";

    var answer = client.raw(chunkedRequest("/api/projects", token, 170));

    assertThat(answer)
        .startsWith("HTTP/1.1 413")
        .containsIgnoringCase("\r\nconnection: close\r\n")
        .contains("urn:rapport:problem:too-large");
  }

  @Test
  void a_long_answer_streams_through() throws Exception {
    var answer = client.stream(client.to("/v1/long"));

    try (var body = answer.body()) {
      assertThat(body.transferTo(OutputStream.nullOutputStream())).isEqualTo(30L * MIB);
    }
  }

  @Test
  void a_service_that_does_not_answer_is_given_up() throws Exception {
    var answer = client.send(client.to("/v1/hang").POST(BodyPublishers.ofString("{}")));

    assertThat(answer.statusCode()).isEqualTo(504);
    assertThat(answer.body()).contains("urn:rapport:problem:timeout").contains("tracking");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/die", "/survey/v1/die"})
  void a_service_that_hangs_up_is_asked_again_later(String path) throws Exception {
    var answer = client.send(client.to(path).POST(BodyPublishers.ofString("{}")));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("retry-after")).hasValue("5");
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("urn:rapport:problem:unavailable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/half", "/v1/stall"})
  void an_answer_that_breaks_off_is_never_taken_for_whole(String path) {
    assertThatThrownBy(() -> client.send(client.to(path))).isInstanceOf(IOException.class);
  }

  @Test
  void a_request_that_has_been_here_is_not_passed_on_again() throws Exception {
    var answer = client.send(client.to("/v1/batch").header("Via", "1.1 x, 1.1 rapport-gateway"));

    assertThat(answer.statusCode()).isEqualTo(502);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/../api/projects/0199/kpis",
        "/v1/%2e%2e/q/metrics",
        "/v1/..%2fq",
        "//v1/batch",
        "/v1/..;/q",
        "http://localhost/v1/batch"
      })
  void a_path_with_a_trick_in_it_goes_nowhere(String target) throws IOException {
    var answer = client.raw("GET " + target + " HTTP/1.1\nHost: localhost\nConnection: close\n\n");

    assertThat(answer).startsWith("HTTP/1.1 400");
  }

  @Test
  void what_is_not_in_the_table_is_not_passed_on() throws Exception {
    assertThat(client.send(client.to("/metrics")).statusCode()).isEqualTo(404);
    assertThat(client.send(client.to("/q/health/ready")).statusCode()).isEqualTo(404);
  }

  private static void refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("www-authenticate")).hasValue("Bearer");
    assertThat(answer.body()).contains("urn:rapport:problem:unauthenticated");
  }

  private static BodyPublisher chunked(int length) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[length]));
  }

  private static String chunkedRequest(String path, String headers, int blocksOf64KiB) {
    var block = "10000\n" + " ".repeat(0x10000) + "\n";
    return "POST "
        + path
        + " HTTP/1.1\nHost: localhost\nContent-Type: application/json\nTransfer-Encoding: chunked\n"
        + headers
        + "\n"
        + block.repeat(blocksOf64KiB);
  }

  private static JsonArray header(JsonObject seen, String name) {
    return seen.getJsonObject("headers").getJsonArray(name, new JsonArray());
  }
}
