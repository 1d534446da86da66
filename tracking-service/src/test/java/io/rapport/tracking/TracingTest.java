package io.rapport.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A trace that begins at the client goes on behind the broker. */
@QuarkusTest
@TestProfile(TightService.class)
class TracingTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  private final Shop shop;
  private final String id = UUID.randomUUID().toString();

  TracingTest(Shop shop) {
    this.shop = shop;
  }

  @BeforeEach
  void open() {
    shop.open();
  }

  @Test
  void a_message_carries_the_trace_of_its_request() {
    shop.given()
        .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
        .body("{\"userId\":\"" + id + "\"}")
        .post("/v1/page")
        .then()
        .statusCode(200);

    var message = shop.messagesUnder("shop|" + id).getFirst();
    assertThat(new String(message.headers().lastHeader("traceparent").value(), UTF_8))
        .startsWith("00-" + TRACE + "-")
        .doesNotContain("00f067aa0ba902b7");
  }
}
