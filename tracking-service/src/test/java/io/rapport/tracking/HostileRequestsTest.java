package io.rapport.tracking;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_32;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.tracking.TrackedEvent;
import io.rapport.teststack.KafkaStack;
import io.rapport.teststack.OidcStack;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  private static final Map<String, String> LIVE =
      Map.of("Authorization", "Basic " + base64(Shop.KEY + ":"));

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
        whole(
            "a bad key before a good one",
            key("wk_nobody"),
            "/v1/batch?writeKey=wk_shop",
            401,
            good),
        whole("a key with a NUL", key(Shop.KEY + "\0"), "/v1/batch", 401, good),
        whole("a key with a line break", key(Shop.KEY + "\r\nX: y"), "/v1/batch", 401, good),
        whole("a key of 5,000 characters", key("k".repeat(5000)), "/v1/batch", 401, good),
        whole("a key in binary", authorization("Basic /////w=="), "/v1/batch", 401, good),
        whole("SQL for a key", key("wk_shop'; drop table write_keys; --"), "/v1/batch", 401, good),
        whole("a pattern for a key", key("wk_*"), "/v1/batch", 401, good),
        whole("a digest", authorization("Digest username=\"wk_shop\""), "/v1/batch", 401, good),
        whole(
            "a key that is a number", plain(), "/v1/t", 401, "{\"writeKey\":1,\"userId\":\"%s\"}"),
        whole("a key that is null", plain(), "/v1/b", 401, "{\"writeKey\":null,\"batch\":[]}"),
        whole(
            "a key inside of an event",
            plain(),
            "/v1/b",
            401,
            good.replace("{\"type", "{\"writeKey\":\"wk_shop\",\"type")),
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
        whole("half a gzip", live(), "/v1/batch", 400, half(gzip(good.getBytes(UTF_8)))),
        whole("gzip twice", live(), "/v1/batch", 400, gzip(gzip(good.getBytes(UTF_8)))),
        whole("a mark of byte order", live(), "/v1/batch", 400, "\ufeff" + good),
        whole("UTF-32", live(), "/v1/batch", 400, good.getBytes(UTF_32)),
        whole("a comment", live(), "/v1/batch", 400, "/* */" + good),
        whole("names without quotes", live(), "/v1/batch", 400, "{batch:[" + GOOD + "]}"),
        whole("a number with a zero before", live(), "/v1/t", 400, "{\"userId\":\"%s\",\"a\":01}"),
        whole("a number in hexadecimal", live(), "/v1/t", 400, "{\"userId\":\"%s\",\"a\":0x1}"),
        whole("a number with a plus", live(), "/v1/t", 400, "{\"userId\":\"%s\",\"a\":+1}"),
        whole("an exponent of nothing", live(), "/v1/t", 400, "{\"userId\":\"%s\",\"a\":1e}"),
        whole("an escape that is none", live(), "/v1/t", 400, "{\"userId\":\"%s\\x\"}"),
        whole("half an escape", live(), "/v1/t", 400, "{\"userId\":\"%s\\u12\"}"),
        whole("a word that is none", live(), "/v1/t", 400, "{\"userId\":\"%s\",\"a\":True}"),
        whole("a name without a value", live(), "/v1/t", 400, "{\"userId\":\"%s\",\"a\"}"),
        whole("a comma first", live(), "/v1/batch", 400, "{\"batch\":[," + GOOD + "]}"),
        whole("brackets that cross", live(), "/v1/batch", 400, "{\"batch\":[" + GOOD + "}]"),
        whole("a bracket too many", live(), "/v1/batch", 400, good + "}"),
        whole("lines of JSON", live(), "/v1/batch", 400, GOOD + "\n" + GOOD),
        whole("XML", live(), "/v1/batch", 400, "<batch><event id='%s'/></batch>"),
        whole("bytes of chance", live(), "/v1/batch", 400, new byte[] {7, -1, 0, 31, -117, 3}),
        whole(
            "an event of 1,500 levels",
            live(),
            "/v1/b",
            400,
            "{\"batch\":[" + "[".repeat(1500) + "]".repeat(1500) + "]}"),
        whole(
            "context too deep for all",
            live(),
            "/v1/b",
            400,
            "{\"batch\":["
                + GOOD
                + "],\"context\":{\"a\":"
                + "[".repeat(70)
                + "]".repeat(70)
                + "}}"),
        whole("gzip of nothing", live(), "/v1/batch", 400, gzip(new byte[0])),
        whole(
            "thousands of empty gzips",
            live(),
            "/v1/batch",
            400,
            repeated(gzip(new byte[0]), 20_000)),
        whole(
            "a gzip that was changed",
            live(),
            "/v1/batch",
            400,
            changed(gzip(good.getBytes(UTF_8)))),
        whole("zlib", live(), "/v1/batch", 400, new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1}),
        // Sizes
        whole("a batch of 500 KiB and a byte", live(), "/v1/batch", 413, filled(500 * 1024 + 1)),
        whole("a single event of 32 KiB and a byte", live(), "/v1/t", 413, filled(32 * 1024 + 1)),
        whole("a gzip of a MiB and a byte", live(), "/v1/b", 413, gzip(filled(1024 * 1024 + 1))),
        whole("a gzip bomb", live(), "/v1/batch", 413, gzip(filled(50_000_000))),
        whole("a gzip bomb on a single path", live(), "/v1/t", 413, gzip(filled(50_000_000))),
        whole(
            "30 KiB said for each of 1,000 events",
            live(),
            "/v1/batch",
            413,
            "{\"context\":{\"a\":\""
                + "a".repeat(30_000)
                + "\"},\"batch\":["
                + "1,".repeat(999)
                + "1]}"),
        whole(
            "33 KiB said for one event",
            live(),
            "/v1/batch",
            413,
            "{\"context\":{\"a\":\"" + "a".repeat(33_000) + "\"},\"batch\":[1]}"),
        whole("2,501 events", live(), "/v1/batch", 413, "{\"batch\":[" + "1,".repeat(2500) + "1]}"),
        // Paths
        whole("a path of nobody", live(), "/v1/merges", 404, good),
        whole("a path above", live(), "/v1/", 404, good),
        whole("a path with a parameter", live(), "/v1/batch;a=b", 404, good),
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
        event("an event in an event", "[{\"type\":\"page\",\"userId\":\"%s\"}]", "not_an_object"),
        page("TRACK", "\"type\":\"TRACK\"", "unknown_type"),
        page("a type with a blank", "\"type\":\"page \"", "unknown_type"),
        page("SQL for a type", "\"type\":\"page' or '1'='1\"", "unknown_type"),
        page("a type of NUL", "\"type\":\"\\u0000\"", "unknown_type"),
        page("an event that is an object", "\"type\":\"track\",\"event\":{}", "wrong_type"),
        page("a messageId that is an object", "\"messageId\":{}", "wrong_type"),
        page("a messageId that is false", "\"messageId\":false", "wrong_type"),
        page("a name in a list", "\"name\":[\"home\"]", "wrong_type"),
        page("traits in a text", "\"traits\":\"a\"", "wrong_type"),
        page("integrations in a list", "\"integrations\":[\"All\"]", "wrong_type"),
        page("context in a number", "\"context\":1", "wrong_type"),
        page("a month too many", "\"timestamp\":\"2026-13-01T00:00:00Z\"", "unreadable_time"),
        page("an hour too many", "\"timestamp\":\"2026-01-01T25:00:00Z\"", "unreadable_time"),
        page("a time without a day", "\"timestamp\":\"12:00:00Z\"", "unreadable_time"),
        page("the year 10,000", "\"timestamp\":\"+10000-01-01T00:00:00Z\"", "unreadable_time"),
        page("a time and more", "\"timestamp\":\"2026-01-01T00:00:00Z; --\"", "unreadable_time"),
        page("a time in an object", "\"timestamp\":{\"$date\":1}", "unreadable_time"),
        page("a user of 501 characters", "\"userId\":\"" + "u".repeat(501) + "\"", "too_long"),
        page(
            "a device of 501 characters",
            "\"anonymousId\":\"" + "ü".repeat(501) + "\"",
            "too_long"),
        page("a group of 501 characters", "\"groupId\":\"" + "g".repeat(501) + "\"", "too_long"),
        page("a name of 501 characters", "\"name\":\"" + "n".repeat(501) + "\"", "too_long"),
        page("a user of 501 digits", "\"userId\":" + "9".repeat(501), "too_long"),
        page("a number of 1,001 digits", "\"x\":" + "9".repeat(1001), "too_long"),
        page("a number of 10,000 digits", "\"x\":[-0." + "1".repeat(10_000) + "]", "too_long"),
        page("a number of 999,999,999 digits", "\"x\":{\"y\":1e999999999}", "too_long"),
        page("a number of no size", "\"x\":1E-99999999999999999999", "too_long"),
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
        odd("a user of 500 characters", "\"userId\":\"" + "u".repeat(500) + "\"", "u".repeat(500)),
        odd(
            "a number of 1,000 digits",
            "\"userId\":\"b\",\"x\":" + "9".repeat(1000),
            "9".repeat(1000)),
        odd("1e1000", "\"userId\":\"b\",\"x\":1e0001000", "1e0001000"),
        odd("minus nothing", "\"userId\":\"b\",\"x\":-0.0", "-0.0"),
        odd("2,500 fields", "\"userId\":\"b\",\"x\":{" + fields(2500) + "}", "f2499"),
        odd("names of one hash", "\"userId\":\"b\",\"x\":{\"Aa\":1,\"BB\":2}", "\\\"BB\\\":2"),
        odd("half a pair in a name", "\"userId\":\"b\",\"\\ud800x\":1", "\ufffdx"),
        odd("a lookup", "\"userId\":\"${jndi:ldap://127.0.0.1/a}\"", "${jndi:ldap://127.0.0.1/a}"),
        odd("a template", "\"userId\":\"{{7*7}}#{7*7}%{7*7}\"", "{{7*7}}#{7*7}%{7*7}"),
        odd("a formula", "\"userId\":\"=cmd|' /C calc'!A0\"", "=cmd|' /C calc'!A0"),
        odd("a header", "\"userId\":\"a\\r\\nSet-Cookie: b=c\"", "Set-Cookie: b=c"),
        odd("a path", "\"userId\":\"../../etc/passwd\"", "../../etc/passwd"),
        odd("a key of Kafka's", "\"userId\":\"other|anna\"", "other|anna"),
        odd("text from right to left", "\"userId\":\"\\u202e\\u200banna\"", "\\u202E\\u200Banna"),
        odd("a place without a character", "\"userId\":\"\\uffff\\ufdd0\"", "\uffff\ufdd0"),
        odd(
            "another type's field",
            "\"userId\":\"b\",\"previousId\":\"c\"",
            "\"previousId\": \"c\""),
        odd(
            "the day alone",
            "\"userId\":\"b\",\"timestamp\":\"2026-01-01\"",
            "2026-01-01T00:00:00Z"),
        odd("a leap second", "\"userId\":\"b\",\"sentAt\":\"2016-12-31T23:59:60Z\"", "23:59:60Z"),
        odd(
            "an hour of Nepal's",
            "\"userId\":\"b\",\"timestamp\":\"2026-01-01T05:45:00+05:45\"",
            "2026-01-01T00:00:00Z"),
        odd("null all over", "\"userId\":\"b\",\"context\":null,\"traits\":null", "\"{}\""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void an_odd_request_is_taken(Map<String, String> headers, String query, String body)
      throws Exception {
    // Given
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + RestAssured.port + "/v1/batch" + query))
            .version(HttpClient.Version.HTTP_1_1)
            .POST(HttpRequest.BodyPublishers.ofString(body.formatted(id)));
    headers.forEach(request::header);

    // When
    try (var client = HttpClient.newHttpClient()) {
      assertThat(client.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(200);
    }

    // Then
    assertThat(shop.events(id)).singleElement();
    assertThat(shop.refused(id)).isEmpty();
  }

  static Stream<Arguments> an_odd_request_is_taken() {
    var good = "{\"batch\":[" + GOOD + "]}";
    var keyInside = "{\"writeKey\":\"wk_shop\",\"batch\":[" + GOOD + "]}";
    return Stream.of(
        taken("basic in lower case", "Authorization", "basic " + base64(Shop.KEY + ":")),
        taken("a password", "Authorization", "Basic " + base64(Shop.KEY + ":secret")),
        taken("a user without a colon", "Authorization", "Basic " + base64(Shop.KEY)),
        taken("a key with colons behind it", "Authorization", "Basic " + base64(Shop.KEY + ":::")),
        taken("a key in the query", Map.of(), "?writeKey=" + Shop.KEY, good),
        taken("a key in the query, escaped", Map.of(), "?writeKey=%%77%%6b_shop", good),
        taken("a key in the body", Map.of(), "", keyInside),
        taken("another key in the body", LIVE, "", keyInside.replace("wk_shop", "wk_nobody")),
        taken(
            "a bearer token, a key in the body",
            Map.of("Authorization", "Bearer x"),
            "",
            keyInside),
        taken("a query of SQL", LIVE, "?a='%%20or%%201=1;--", good),
        taken("plain text, it says", "Content-Type", "text/plain"),
        taken("XML, it says", "Content-Type", "application/xml"),
        taken("a form, it says", "Content-Type", "application/x-www-form-urlencoded"),
        taken("parts, it says", "Content-Type", "multipart/form-data; boundary=a"),
        taken("UTF-16, it says", "Content-Type", "application/json; charset=utf-16"),
        taken("nonsense, it says", "Content-Type", ";;=/"),
        taken("gzip, it says", "Content-Encoding", "gzip"),
        taken("nothing that it knows", "Content-Encoding", "br, aes128gcm"),
        taken("an answer in CSV", "Accept", "text/csv"),
        taken("from a page of nowhere", "Origin", "null"),
        taken("from a page that lies", "Origin", "https://shop.example.evil<script>"),
        taken("with cookies", "Cookie", "session=admin; q_session=x"),
        taken("another method, it says", "X-HTTP-Method-Override", "DELETE"),
        taken("another path, it says", "X-Original-URL", "/q/metrics"),
        taken("a long user agent", "User-Agent", "x".repeat(4000)));
  }

  private static Arguments taken(String name, String header, String value) {
    var headers = new HashMap<>(LIVE);
    headers.put(header, value);
    return taken(name, headers, "", "{\"batch\":[" + GOOD + "]}");
  }

  private static Arguments taken(
      String name, Map<String, String> headers, String query, String body) {
    return Arguments.of(Named.of(name, headers), query.replace("%%", "%"), Named.of("body", body));
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

  /** A page of this test's, in which the fields are said last, so that they count. */
  private static Arguments page(String name, String fields, String reason) {
    return event(name, "{\"type\":\"page\",\"userId\":\"%s\",\"y\":\"%s\"," + fields + "}", reason);
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
    return authorization("Basic " + base64(writeKey + ":"));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  private static String fields(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"f" + i + "\":1")
        .collect(Collectors.joining(","));
  }

  private static byte[] repeated(byte[] bytes, int times) {
    var all = new byte[bytes.length * times];
    for (int at = 0; at < all.length; at += bytes.length) {
      System.arraycopy(bytes, 0, all, at, bytes.length);
    }
    return all;
  }

  private static byte[] changed(byte[] bytes) {
    bytes[bytes.length - 6] ^= 1;
    return bytes;
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
