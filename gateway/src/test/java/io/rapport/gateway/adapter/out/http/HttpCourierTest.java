package io.rapport.gateway.adapter.out.http;

import static io.rapport.gateway.domain.webhook.WebhookExamples.NOW;
import static io.rapport.gateway.domain.webhook.WebhookExamples.secret;
import static io.rapport.gateway.domain.webhook.WebhookExamples.url;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.rapport.gateway.adapter.out.http.Receiver.Received;
import io.rapport.gateway.application.port.Courier.Parcel;
import io.rapport.gateway.domain.webhook.Attempt.Answered;
import io.rapport.gateway.domain.webhook.Attempt.Obstacle;
import io.rapport.gateway.domain.webhook.Attempt.Result;
import io.rapport.gateway.domain.webhook.Attempt.Unanswered;
import io.rapport.gateway.domain.webhook.Message;
import io.rapport.gateway.domain.webhook.Reach;
import io.rapport.gateway.domain.webhook.Secret;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way out, to a real receiver; signatures are checked by Standard Webhooks' own library. */
class HttpCourierTest {

  private static final Vertx VERTX = Vertx.vertx();
  private static final Duration TIMEOUT = Duration.ofMillis(700);
  private static final Message MESSAGE =
      new Message(
          UUID.randomUUID(),
          "survey.answer.completed",
          "{\"type\":\"survey.answer.completed\",\"data\":{\"text\":\"Grüße 👍\"}}");

  private Receiver receiver;

  @BeforeEach
  void listen() throws IOException {
    receiver = new Receiver();
  }

  @AfterEach
  void stop() {
    receiver.close();
  }

  @AfterAll
  static void end() {
    VERTX.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void a_message_arrives_with_its_headers_and_the_very_body_that_was_signed() {
    var result = bring(receiver.url(), List.of(secret(1)));

    assertThat(result).isEqualTo(new Answered(204, ""));
    var request = received();
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.uri()).isEqualTo("/hooks?from=rapport");
    assertThat(request.body()).isEqualTo(MESSAGE.body());
    assertThat(request.header("content-type")).isEqualTo("application/json");
    assertThat(request.header("host")).isEqualTo("localhost:" + receiver.port());
    assertThat(request.header("webhook-id")).isEqualTo(MESSAGE.id().toString());
    assertThatCode(() -> verify(request, secret(1))).doesNotThrowAnyException();
  }

  @Test
  void another_secret_another_body_and_another_id_do_not_verify() {
    bring(receiver.url(), List.of(secret(1)));

    var request = received();
    assertThatThrownBy(() -> verify(request, secret(2)))
        .isInstanceOf(WebhookVerificationException.class);
    assertThatThrownBy(
            () -> new Webhook(secret(1).value()).verify(request.body() + " ", request.headers()))
        .isInstanceOf(WebhookVerificationException.class);
  }

  @Test
  void while_a_secret_is_replaced_either_one_verifies() {
    bring(receiver.url(), List.of(secret(2), secret(1)));

    var request = received();
    assertThat(request.header("webhook-signature").split(" ")).hasSize(2);
    assertThatCode(() -> verify(request, secret(1))).doesNotThrowAnyException();
    assertThatCode(() -> verify(request, secret(2))).doesNotThrowAnyException();
  }

  @Test
  void the_signature_is_that_of_the_specification() {
    var message =
        new Message(
            UUID.fromString("019d389f-f3e0-701c-80de-5170e0000006"), "t", "{\"test\": 2432232314}");
    var parcel =
        new Parcel(
            url(receiver.url()),
            message,
            Instant.ofEpochSecond(1614265330),
            List.of(new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")));

    assertThat(Signatures.header(parcel))
        .isEqualTo(
            signedByTheLibrary(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                message.id().toString(),
                1614265330,
                message.body()));
  }

  @Test
  void the_beginning_of_an_answer_is_kept_and_the_rest_not_waited_for() {
    receiver.behave(
        exchange -> {
          exchange.sendResponseHeaders(500, 0);
          for (int i = 0; i < 100_000; i++) {
            exchange.getResponseBody().write("nobody reads on ".repeat(64).getBytes(UTF_8));
          }
        });

    var result = bring(receiver.url(), List.of(secret(1)));

    assertThat(result).isInstanceOf(Answered.class);
    assertThat(((Answered) result).status()).isEqualTo(500);
    assertThat(((Answered) result).beginning())
        .startsWith("nobody reads on")
        .hasSizeLessThan(1_001);
  }

  @Test
  void hostile_text_in_an_answer_is_kept_as_text() {
    receiver.behave(exchange -> Receiver.answer(exchange, 400, "\0\u001b[31m<script>"));

    assertThat(bring(receiver.url(), List.of(secret(1))))
        .isEqualTo(new Answered(400, "\uFFFD\uFFFD[31m<script>"));
  }

  @Test
  void who_does_not_answer_in_time_is_not_waited_for() {
    receiver.behave(_ -> {});

    assertThat(bring(receiver.url(), List.of(secret(1))))
        .isEqualTo(new Unanswered(Obstacle.TIMED_OUT));
  }

  @Test
  void who_answers_drop_by_drop_is_not_waited_for_either() {
    receiver.behave(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (true) {
            exchange.getResponseBody().write('.');
            exchange.getResponseBody().flush();
            LockSupport.parkNanos(50_000_000);
          }
        });

    assertThat(bring(receiver.url(), List.of(secret(1))))
        .isEqualTo(new Unanswered(Obstacle.TIMED_OUT));
  }

  @Test
  void where_nobody_listens_nothing_can_be_connected() throws IOException {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }

    assertThat(bring("http://localhost:" + free, List.of(secret(1))))
        .isEqualTo(new Unanswered(Obstacle.CANNOT_CONNECT));
  }

  @Test
  void what_speaks_no_tls_gets_nothing() throws IOException {
    try (var plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> greet(plain));

      assertThat(bring("https://localhost:" + plain.getLocalPort(), List.of(secret(1))))
          .isEqualTo(new Unanswered(Obstacle.TLS_FAILED));
    }
  }

  @Test
  void a_certificate_that_nobody_vouches_for_gets_nothing() throws Exception {
    try (var selfSigned = Receiver.selfSigned()) {
      assertThat(bring("https://localhost:" + selfSigned.port(), List.of(secret(1))))
          .isEqualTo(new Unanswered(Obstacle.TLS_FAILED));
      assertThat(selfSigned.received()).isEmpty();
    }
  }

  @Test
  void who_asks_to_be_left_alone_is_heard() {
    receiver.behave(
        exchange -> {
          exchange.getResponseHeaders().add("Retry-After", "120");
          Receiver.answer(exchange, 503, "");
        });

    assertThat(bring(receiver.url(), List.of(secret(1))))
        .isEqualTo(new Answered(503, "", Optional.of(Duration.ofMinutes(2))));
  }

  @Test
  void a_redirect_is_not_followed() {
    receiver.behave(
        exchange -> {
          exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + receiver.port());
          Receiver.answer(exchange, 307, "");
        });

    assertThat(bring(receiver.url(), List.of(secret(1)))).isEqualTo(new Answered(307, ""));
    assertThat(receiver.received()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fd00:ec2::254"})
  void a_name_of_a_private_address_is_not_called(String address) {
    assertThat(bringFromOutside(_ -> List.of(InetAddress.getByName(address))))
        .isEqualTo(new Unanswered(Obstacle.OUT_OF_REACH));
    assertThat(receiver.received()).isEmpty();
  }

  @Test
  void one_private_address_among_public_ones_is_enough_to_refuse() {
    assertThat(
            bringFromOutside(
                _ -> List.of(InetAddress.getByName("1.1.1.1"), InetAddress.getByName("127.0.0.1"))))
        .isEqualTo(new Unanswered(Obstacle.OUT_OF_REACH));
  }

  @Test
  void a_name_that_does_not_exist_looks_the_same_as_a_private_one() {
    assertThat(
            bringFromOutside(
                host -> {
                  throw new UnknownHostException(host);
                }))
        .isEqualTo(new Unanswered(Obstacle.OUT_OF_REACH));
  }

  @Test
  void a_name_that_leads_elsewhere_a_moment_later_is_asked_once_and_called_where_it_led() {
    // Given
    var asked = new AtomicInteger();
    Addresses rebinding =
        _ ->
            List.of(
                InetAddress.getByName(asked.getAndIncrement() == 0 ? "127.0.0.2" : "127.0.0.1"));
    var courier = new HttpCourier(VERTX, rebinding, Reach.ANYWHERE, TIMEOUT);

    // When
    var result = courier.bring(parcel("http://rebinding.example:" + receiver.port()));

    // Then
    assertThat(result).isEqualTo(new Unanswered(Obstacle.CANNOT_CONNECT));
    assertThat(asked).hasValue(1);
    assertThat(receiver.received()).isEmpty();
  }

  @Test
  void what_was_allowed_once_is_not_called_when_it_no_longer_is() {
    var courier = new HttpCourier(VERTX, new SystemAddresses(), Reach.PUBLIC, TIMEOUT);

    assertThat(courier.bring(parcel(receiver.url())))
        .isEqualTo(new Unanswered(Obstacle.OUT_OF_REACH));
    assertThat(receiver.received()).isEmpty();
  }

  @Test
  void a_name_that_was_public_is_looked_at_anew_at_the_next_call() {
    var asked = new AtomicInteger();
    Addresses rebinding =
        _ -> List.of(InetAddress.getByName(asked.getAndIncrement() == 0 ? "1.1.1.1" : "127.0.0.1"));
    var courier = new HttpCourier(VERTX, rebinding, Reach.PUBLIC, TIMEOUT);

    courier.bring(parcel("https://rebinding.example:" + receiver.port()));

    assertThat(courier.bring(parcel("https://rebinding.example:" + receiver.port())))
        .isEqualTo(new Unanswered(Obstacle.OUT_OF_REACH));
    assertThat(receiver.received()).isEmpty();
  }

  @Test
  void the_connection_goes_to_the_address_that_was_looked_at_and_the_host_is_kept() {
    var courier =
        new HttpCourier(
            VERTX, _ -> List.of(InetAddress.getLoopbackAddress()), Reach.ANYWHERE, TIMEOUT);

    var result = courier.bring(parcel("http://crm.example:" + receiver.port() + "/in"));

    assertThat(result).isEqualTo(new Answered(204, ""));
    assertThat(received().header("host")).isEqualTo("crm.example:" + receiver.port());
  }

  @Test
  void a_name_server_that_does_not_answer_is_not_waited_for() {
    assertThat(
            bringFromOutside(
                _ -> {
                  LockSupport.park();
                  return List.of();
                }))
        .isEqualTo(new Unanswered(Obstacle.TIMED_OUT));
  }

  @Test
  void an_attempt_cannot_be_set_to_last_longer_than_a_claim() {
    assertThatThrownBy(
            () ->
                new HttpCourier(VERTX, new SystemAddresses(), Reach.PUBLIC, Duration.ofSeconds(31)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void greet(ServerSocket plain) {
    try (var connection = plain.accept()) {
      connection.getOutputStream().write("220 mail.example ESMTP\r\n".getBytes(UTF_8));
      connection.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Result bring(String url, List<Secret> secrets) {
    return new HttpCourier(VERTX, new SystemAddresses(), Reach.ANYWHERE, TIMEOUT)
        .bring(new Parcel(url(url), MESSAGE, Instant.now(), secrets));
  }

  private Result bringFromOutside(Addresses addresses) {
    return new HttpCourier(VERTX, addresses, Reach.PUBLIC, TIMEOUT)
        .bring(parcel("https://crm.example:" + receiver.port()));
  }

  private static Parcel parcel(String url) {
    return new Parcel(url(url), MESSAGE, NOW, List.of(secret(1)));
  }

  private Received received() {
    assertThat(receiver.received()).hasSize(1);
    return receiver.received().getFirst();
  }

  private static void verify(Received request, Secret secret) throws Exception {
    new Webhook(secret.value()).verify(request.body(), request.headers());
  }

  private static String signedByTheLibrary(String secret, String id, long time, String body) {
    try {
      return new Webhook(secret).sign(id, time, body);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
