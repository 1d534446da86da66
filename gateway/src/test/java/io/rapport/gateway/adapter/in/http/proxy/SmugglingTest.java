package io.rapport.gateway.adapter.in.http.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests whose end two readers might see in two places. */
@QuarkusTest
class SmugglingTest {

  @TestHTTPResource("/")
  URI gateway;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 3\nContent-Length: 4\n",
        "Content-Length: 3, 4\n",
        "Content-Length: -1\n",
        "Content-Length: +3\n",
        "Content-Length: 3x\n",
        "Transfer-Encoding: xchunked\n",
        "Transfer-Encoding: identity\n",
        "Transfer-Encoding: chunked, identity\n",
        "Transfer-Encoding: chunked\nTransfer-Encoding: identity\n",
        "Transfer-Encoding : chunked\n",
        "Transfer-Encoding:\u000bchunked\n"
      })
  void a_request_with_a_doubtful_end_is_refused(String headers) throws IOException {
    var answer =
        new Client(gateway)
            .raw(
                "POST /v1/batch HTTP/1.1\nHost: localhost\nConnection: close\n"
                    + headers
                    + "\n0\n\n");

    assertThat(answer).startsWith("HTTP/1.1 400");
  }

  @Test
  void with_two_ends_the_chunks_decide_and_the_service_sees_one_request_of_that_length()
      throws IOException {
    var answer =
        new Client(gateway)
            .raw(
                "POST /v1/batch HTTP/1.1\nHost: localhost\nContent-Length: 60\n"
                    + "Transfer-Encoding: chunked\nConnection: close\n\n"
                    + "3\nabc\n0\n\nGET /v1/smuggled HTTP/1.1\nHost: localhost\n\n");

    assertThat(answer)
        .contains("\"uri\":\"/v1/batch\"")
        .contains("\"length\":3")
        .doesNotContain("content-length\":[\"60\"]")
        .doesNotContain("smuggled");
  }

  @Test
  void a_header_that_connection_names_is_not_passed_on() throws IOException {
    var answer =
        new Client(gateway)
            .raw(
                "GET /v1/batch HTTP/1.1\nHost: localhost\nConnection: X-Trick\n"
                    + "X-Trick: 1\nX-Plain: 1\n\n"
                    + "GET /v1/end HTTP/1.1\nHost: localhost\nConnection: close\n\n");

    assertThat(answer).contains("\"x-plain\"").doesNotContain("\"x-trick\"");
  }

  @Test
  void an_upgrade_is_not_passed_on() throws IOException {
    var answer =
        new Client(gateway)
            .raw(
                "GET /v1/batch HTTP/1.1\nHost: localhost\nConnection: Upgrade, HTTP2-Settings\n"
                    + "Upgrade: h2c\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\n\n"
                    + "GET /v1/end HTTP/1.1\nHost: localhost\nConnection: close\n\n");

    assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("\"upgrade\"");
  }

  @Test
  void two_hosts_are_one_too_many() throws IOException {
    var answer =
        new Client(gateway)
            .raw("GET /v1/batch HTTP/1.1\nHost: localhost\nHost: evil\nConnection: close\n\n");

    assertThat(answer).startsWith("HTTP/1.1 400");
  }

  @Test
  void headers_without_end_are_refused() throws IOException {
    var answer =
        new Client(gateway)
            .raw(
                "GET /v1/batch HTTP/1.1\nHost: localhost\nX-Long: "
                    + "x".repeat(40_000)
                    + "\nConnection: close\n\n");

    assertThat(answer).startsWith("HTTP/1.1 431");
  }
}
