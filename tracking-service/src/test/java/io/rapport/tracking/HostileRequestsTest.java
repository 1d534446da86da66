package io.rapport.tracking;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.tracking.TrackedEvent;
import io.rapport.teststack.KafkaStack;
import io.rapport.teststack.OidcStack;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What clients should not send: what it is answered, and what becomes of its neighbours. */
@QuarkusTest
@QuarkusTestResource(KafkaStack.class)
@QuarkusTestResource(OidcStack.class)
class HostileRequestsTest {

  private static final String GOOD =
      "{\"type\":\"page\",\"messageId\":\"%s\",\"anonymousId\":\"device\"}";

  private final Shop shop;
  private final String id = UUID.randomUUID().toString();

  HostileRequestsTest(Shop shop) {
    this.shop = shop;
  }

  @BeforeEach
  void open() {
    shop.open();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void a_request_is_refused_as_a_whole_and_leaves_nothing(
      UnaryOperator<RequestSpecification> request, String path, int status, byte[] body) {
    var sent = new String(body, ISO_8859_1).replace("%s", id).getBytes(ISO_8859_1);

    request
        .apply(given())
        .body(sent)
        .post(path)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status));

    assertThat(shop.events(id)).isEmpty();
    assertThat(shop.refused(id)).isEmpty();
  }

  static Stream<Arguments> a_request_is_refused_as_a_whole_and_leaves_nothing() {
    var good = "{\"batch\":[" + GOOD + "]}";
    return Stream.of(
        // Keys
        whole("no key", plain(), "/v1/batch", 401, good),
        whole("unknown key", key("wk_nobody"), "/v1/batch", 401, good),
        whole("revoked key", key(Shop.REVOKED_KEY), "/v1/batch", 401, good),
        whole("key with a blank", key(Shop.KEY + " "), "/v1/batch", 401, good),
        whole("key in capitals", key("WK_SHOP"), "/v1/batch", 401, good),
        whole("injection for a key", key("' or '1'='1"), "/v1/batch", 401, good),
        whole("a key id for a key", key("key-1"), "/v1/batch", 401, good),
        whole("no base64", authorization("Basic ***"), "/v1/batch", 401, good),
        whole("basic of nothing", authorization("Basic"), "/v1/batch", 401, good),
        whole("an empty user", key(""), "/v1/batch", 401, good),
        whole("a bearer token", authorization("Bearer " + Shop.KEY), "/v1/batch", 401, good),
        whole("unknown key in the query", plain(), "/v1/batch?writeKey=x", 401, good),
        whole("a key that is no text", plain(), "/v1/t", 401, "{\"writeKey\":[\"wk_shop\"]}"),
        whole("a bad key before bad JSON", key("wk_nobody"), "/v1/batch", 401, "{"),
        // What is no JSON of the right shape
        whole("nothing", live(), "/v1/batch", 400, ""),
        whole("blanks", live(), "/v1/batch", 400, " \n"),
        whole("half an object", live(), "/v1/batch", 400, good.substring(0, 60)),
        whole("two objects", live(), "/v1/batch", 400, good + good),
        whole("an array", live(), "/v1/batch", 400, "[" + GOOD + "]"),
        whole("a text", live(), "/v1/track", 400, "\"track\""),
        whole("null", live(), "/v1/track", 400, "null"),
        whole("no batch", live(), "/v1/batch", 400, GOOD),
        whole("a batch that is an object", live(), "/v1/b", 400, "{\"batch\":" + GOOD + "}"),
        whole("a batch that is null", live(), "/v1/import/", 400, "{\"batch\":null}"),
        whole("a batch twice", live(), "/v1/b", 400, "{\"batch\":[" + GOOD + "],\"batch\":[]}"),
        whole("a single quote", live(), "/v1/batch", 400, "{'batch':[]}"),
        whole("NaN", live(), "/v1/track", 400, "{\"userId\":\"%s\",\"properties\":{\"a\":NaN}}"),
        whole("a trailing comma", live(), "/v1/batch", 400, "{\"batch\":[" + GOOD + ",]}"),
        whole("a raw control character", live(), "/v1/track", 400, "{\"userId\":\"%s\1\"}"),
        whole("a form", live(), "/v1/track", 400, "data=%7B%7D"),
        whole("UTF-16", live(), "/v1/batch", 400, good.getBytes(UTF_16)),
        whole("a thousand levels", live(), "/v1/batch", 400, "[".repeat(100_000)),
        whole("a number of 2,000 digits", live(), "/v1/t", 400, "{\"a\":" + "9".repeat(2000) + "}"),
        whole("half a gzip", live(), "/v1/batch", 400, half(gzip(good.getBytes(UTF_8)))),
        whole("gzip twice", live(), "/v1/batch", 400, gzip(gzip(good.getBytes(UTF_8)))),
        // Sizes
        whole("a batch of 500 KiB and a byte", live(), "/v1/batch", 413, filled(500 * 1024 + 1)),
        whole("a single event of 32 KiB and a byte", live(), "/v1/t", 413, filled(32 * 1024 + 1)),
        whole("a gzip of a MiB and a byte", live(), "/v1/b", 413, gzip(filled(1024 * 1024 + 1))),
        whole("a gzip bomb", live(), "/v1/batch", 413, gzip(filled(50_000_000))),
        whole("a gzip bomb on a single path", live(), "/v1/t", 413, gzip(filled(50_000_000))),
        whole("2,501 events", live(), "/v1/batch", 413, "{\"batch\":[" + "1,".repeat(2500) + "1]}"),
        // Paths
        whole("a path of nobody", live(), "/v1/merges", 404, good),
        whole("a path above", live(), "/v1/", 404, good),
        whole("two slashes", live(), "/v1/batch//", 404, good));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource
  void an_event_is_refused_and_its_neighbours_are_kept(String event, String reason) {
    // Given
    var before = GOOD.formatted(id + "-before");
    var after = GOOD.formatted(id + "-after");

    // When
    shop.given()
        .body(
            ("{\"batch\":[" + before + "," + event.replace("%s", id) + "," + after + "]}")
                .getBytes(UTF_8))
        .post("/v1/batch")
        .then()
        .statusCode(200);

    // Then
    assertThat(shop.events(id))
        .extracting(TrackedEvent::getMessageId)
        .containsExactly(id + "-before", id + "-after");
    assertThat(shop.refused(id))
        .singleElement()
        .satisfies(
            refused -> {
              assertThat(refused.getReason()).isEqualTo(reason);
              assertThat(refused.getBatchPosition()).isEqualTo(1);
              assertThat(refused.getDetail()).isNotBlank();
              assertThat(refused.getBody().getBytes(UTF_8).length).isLessThanOrEqualTo(32 * 1024);
            });
  }

  static Stream<Arguments> an_event_is_refused_and_its_neighbours_are_kept() {
    return Stream.of(
        event("a text", "\"%s\"", "not_an_object"),
        event("an array", "[\"%s\"]", "not_an_object"),
        event("no type", "{\"userId\":\"%s\"}", "unknown_type"),
        event("an unknown type", "{\"type\":\"merges\",\"userId\":\"%s\"}", "unknown_type"),
        event("a merge of nothing", "{\"type\":\"merge\",\"userId\":\"%s\"}", "unmergeable"),
        event("a type that is no text", "{\"type\":{},\"userId\":\"%s\"}", "wrong_type"),
        event("nobody", "{\"type\":\"page\",\"x\":\"%s\"}", "missing_identity"),
        event(
            "nobody, said twice",
            "{\"type\":\"page\",\"userId\":\"\",\"anonymousId\":null,\"x\":\"%s\"}",
            "missing_identity"),
        event(
            "an id of NUL",
            "{\"type\":\"page\",\"userId\":\"\\u0000\",\"x\":\"%s\"}",
            "missing_identity"),
        event(
            "a user that is true",
            "{\"type\":\"page\",\"userId\":true,\"x\":\"%s\"}",
            "wrong_type"),
        event(
            "a user that is an object",
            "{\"type\":\"page\",\"userId\":{\"id\":\"%s\"}}",
            "wrong_type"),
        event("a track of nothing", "{\"type\":\"track\",\"userId\":\"%s\"}", "missing_field"),
        event(
            "a track of an empty name",
            "{\"type\":\"track\",\"userId\":\"%s\",\"event\":\"\"}",
            "missing_field"),
        event("a group of none", "{\"type\":\"group\",\"userId\":\"%s\"}", "missing_field"),
        event("an alias of none", "{\"type\":\"alias\",\"userId\":\"%s\"}", "missing_field"),
        event(
            "a time in words",
            "{\"type\":\"page\",\"userId\":\"%s\",\"timestamp\":\"yesterday\"}",
            "unreadable_time"),
        event(
            "a day that never was",
            "{\"type\":\"page\",\"userId\":\"%s\",\"timestamp\":\"2026-02-30T00:00:00Z\"}",
            "unreadable_time"),
        event(
            "a time in numbers",
            "{\"type\":\"page\",\"userId\":\"%s\",\"originalTimestamp\":1774771200000}",
            "unreadable_time"),
        event(
            "properties in a list",
            "{\"type\":\"page\",\"userId\":\"%s\",\"properties\":[1]}",
            "wrong_type"),
        event(
            "context in a text",
            "{\"type\":\"page\",\"userId\":\"%s\",\"context\":\"mobile\"}",
            "wrong_type"),
        event(
            "a messageId of 101 characters",
            "{\"type\":\"page\",\"userId\":\"%s\",\"messageId\":\"" + "x".repeat(101) + "\"}",
            "too_long"),
        event(
            "an event of more than 32 KiB",
            "{\"type\":\"page\",\"userId\":\"%s\",\"x\":\"" + "ü".repeat(17_000) + "\"}",
            "too_large"),
        event(
            "an event of 65 levels",
            "{\"type\":\"page\",\"userId\":\"%s\",\"x\":" + "[".repeat(64) + "]".repeat(64) + "}",
            "too_deep"),
        event(
            "an event of 900 levels",
            "{\"type\":\"page\",\"userId\":\"%s\",\"x\":" + "[".repeat(900) + "]".repeat(900) + "}",
            "too_deep"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void an_odd_event_is_kept(String fields, String stored) {
    shop.given()
        .body(
            ("{\"batch\":[{\"type\":\"page\",\"messageId\":\"" + id + "\"," + fields + "}]}")
                .getBytes(ISO_8859_1))
        .post("/v1/batch")
        .then()
        .statusCode(200);

    assertThat(shop.events(id))
        .singleElement()
        .satisfies(event -> assertThat(event.toString()).contains(stored));
  }

  static Stream<Arguments> an_odd_event_is_kept() {
    return Stream.of(
        odd("a NUL", "\"userId\":\"an\\u0000na\"", "\"userId\": \"anna\""),
        odd("half a pair", "\"userId\":\"a\\ud800b\"", "\"userId\": \"a\ufffdb\""),
        odd("half a pair, unescaped", "\"userId\":\"a\u00ed\u00a0\u0080b\"", "\"userId\": \"a"),
        odd("a whole pair", "\"userId\":\"\\ud83d\\ude00\"", "\"userId\": \"\ud83d\ude00\""),
        odd("Latin-1", "\"userId\":\"b\",\"name\":\"caf\u00e9\"", "\"name\": \"caf\ufffd\""),
        odd("a user in numbers", "\"userId\":4711", "\"userId\": \"4711\""),
        odd("a huge number", "\"userId\":\"b\",\"properties\":{\"a\":1e999}", "1e999"),
        odd("a field of NUL", "\"userId\":\"b\",\"\\u0000x\":1", "{\\\"x\\\":1}"),
        odd("markup", "\"userId\":\"<script>alert(1)</script>\"", "<script>alert(1)</script>"),
        odd("SQL", "\"userId\":\"'; drop table events; --\"", "'; drop table events; --"),
        odd("the year 1", "\"userId\":\"b\",\"timestamp\":\"0001-01-01T00:00:00Z\"", "0001-01-01"),
        odd(
            "next year",
            "\"userId\":\"b\",\"timestamp\":\"2999-01-01T00:00:00Z\"",
            "\"timestampClamped\": true"),
        odd("its own receivedAt", "\"userId\":\"b\",\"receivedAt\":\"2020\"", "receivedAt\\\""),
        odd("a field twice", "\"userId\":\"b\",\"userId\":\"c\"", "\"userId\": \"c\""),
        odd("__proto__", "\"userId\":\"b\",\"__proto__\":{\"a\":1}", "__proto__"),
        odd("an unreadable sentAt", "\"userId\":\"b\",\"sentAt\":\"?\"", "{\\\"sentAt\\\":\\\"?"),
        odd("null all over", "\"userId\":\"b\",\"context\":null,\"traits\":null", "\"{}\""));
  }

  private static Arguments whole(
      String name,
      UnaryOperator<RequestSpecification> request,
      String path,
      int status,
      String body) {
    return whole(name, request, path, status, body.getBytes(UTF_8));
  }

  private static Arguments whole(
      String name,
      UnaryOperator<RequestSpecification> request,
      String path,
      int status,
      byte[] body) {
    return Arguments.of(Named.of(name, request), path, status, Named.of("body", body));
  }

  private static Arguments event(String name, String event, String reason) {
    return Arguments.of(Named.of(name, event), reason);
  }

  private static Arguments odd(String name, String fields, String stored) {
    return Arguments.of(Named.of(name, fields), stored);
  }

  private static UnaryOperator<RequestSpecification> plain() {
    return request -> request;
  }

  private static UnaryOperator<RequestSpecification> live() {
    return key(Shop.KEY);
  }

  private static UnaryOperator<RequestSpecification> key(String writeKey) {
    return authorization(
        "Basic " + Base64.getEncoder().encodeToString((writeKey + ":").getBytes(UTF_8)));
  }

  private static UnaryOperator<RequestSpecification> authorization(String header) {
    return request -> request.header("Authorization", header);
  }

  /** A body of so many bytes that would be fine but for its size. */
  private static byte[] filled(int size) {
    var body = new byte[size];
    Arrays.fill(body, (byte) ' ');
    var start = "{\"batch\":[],\"event\":\"e\",\"userId\":\"%s\"".getBytes(UTF_8);
    System.arraycopy(start, 0, body, 0, start.length);
    body[size - 1] = '}';
    return body;
  }

  private static byte[] half(byte[] whole) {
    return Arrays.copyOf(whole, whole.length / 2);
  }

  private static byte[] gzip(byte[] bytes) {
    var zipped = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(zipped)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }
}
