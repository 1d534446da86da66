package io.rapport.tracking.adapter.in.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** JSON as nobody should write it, and what is nearly JSON. */
final class HostileJson {

  private static final List<String> NAMES =
      List.of(
          "type",
          "userId",
          "event",
          "properties",
          "context",
          "traits",
          "batch",
          "sentAt",
          "writeKey",
          "",
          "a",
          "\\u0061",
          "\\u0000",
          "\\ud800",
          "__proto__",
          "ü",
          "😀",
          "a\\/b");

  private static final List<String> TEXTS =
      List.of(
          "",
          "track",
          "page",
          "2026-01-01T00:00:00.000Z",
          "\\u0000",
          "a\\u0000b",
          "\\ud83d\\ude00",
          "\\ud83d",
          "\\ude00x",
          "\\\"\\\\\\/\\b\\f\\n\\r\\t",
          "\u007f\u0080\u2028",
          "ünï 😀",
          "'--",
          "\\uD83D\\uDE00",
          "\\u00fc",
          "12345678",
          "1234567\\\"",
          "1234567ü",
          "\ufffd\uffff");

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "-0.0",
          "1.10",
          "1e5",
          "1E+05",
          "1e-7",
          "1e999",
          "1e999999999",
          "-1.5e3",
          "9".repeat(30),
          "9".repeat(900),
          "0.1234567890123456789",
          "1e0000000001");

  /** What spoils JSON at a random place, or only looks as if it did. */
  private static final List<String> NOISE =
      List.of(
          "",
          " ",
          "\n",
          "\t",
          ",",
          ":",
          "{",
          "}",
          "[",
          "]",
          "\"",
          "\\",
          "\\u",
          "\\u00g0",
          "\0",
          "\1",
          "01",
          "+1",
          ".5",
          "1.",
          "1e",
          "--1",
          "NaN",
          "Infinity",
          "tru",
          "nul",
          "True",
          "'",
          "/**/",
          "//",
          "\ufeff",
          "\u00a0",
          "\u0000",
          "{}",
          "[]",
          "null",
          "\"batch\":[",
          "]}");

  private HostileJson() {}

  /** A value of JSON. */
  static Arbitrary<String> value() {
    return Arbitraries.lazyOf(
        HostileJson::scalar,
        HostileJson::scalar,
        HostileJson::object,
        HostileJson::array,
        HostileJson::nested);
  }

  /** An object of JSON. */
  static Arbitrary<String> object() {
    var field =
        Combinators.combine(text(NAMES), blank(), value(), blank())
            .as((name, before, value, after) -> before + name + after + ":" + before + value);
    return field.list().ofMaxSize(5).map(fields -> "{" + String.join(",", fields) + "}");
  }

  /** Bytes that were JSON before somebody cut them, put something in or turned a bit. */
  static Arbitrary<byte[]> spoilt(Arbitrary<String> json) {
    return Combinators.combine(
            json,
            Arbitraries.of(NOISE),
            Arbitraries.integers().between(0, 999),
            Arbitraries.integers().between(0, 5),
            Arbitraries.bytes())
        .as(HostileJson::spoilt);
  }

  private static byte[] spoilt(String json, String noise, int where, int how, byte bits) {
    var bytes = json.getBytes(UTF_8);
    int at = bytes.length * where / 1000;
    return switch (how) {
      case 0 -> Arrays.copyOf(bytes, at);
      case 1 -> Arrays.copyOfRange(bytes, at, bytes.length);
      case 2, 3 -> inserted(bytes, at, noise.getBytes(UTF_8));
      case 4 -> inserted(bytes, at, new byte[] {bits});
      default -> changed(bytes, at, bits);
    };
  }

  private static byte[] inserted(byte[] bytes, int at, byte[] more) {
    var longer = Arrays.copyOf(bytes, bytes.length + more.length);
    System.arraycopy(bytes, at, longer, at + more.length, bytes.length - at);
    System.arraycopy(more, 0, longer, at, more.length);
    return longer;
  }

  private static byte[] changed(byte[] bytes, int at, byte bits) {
    if (at < bytes.length) {
      bytes[at] ^= bits;
    }
    return bytes;
  }

  private static Arbitrary<String> scalar() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, text(TEXTS)),
        Tuple.of(2, Arbitraries.of(NUMBERS)),
        Tuple.of(1, Arbitraries.of("true", "false", "null")),
        Tuple.of(
            1,
            Arbitraries.doubles()
                .map(String::valueOf)
                .filter(d -> !d.contains("N") && !d.contains("I"))));
  }

  private static Arbitrary<String> text(List<String> parts) {
    return Arbitraries.of(parts)
        .list()
        .ofMaxSize(3)
        .map(some -> "\"" + String.join("", some) + "\"");
  }

  private static Arbitrary<String> array() {
    return value().list().ofMaxSize(4).map(items -> "[" + String.join(" ,", items) + "]");
  }

  private static Arbitrary<String> nested() {
    return Arbitraries.integers()
        .between(1, 200)
        .map(levels -> "{\"a\":[".repeat(levels) + "]}".repeat(levels));
  }

  private static Arbitrary<String> blank() {
    return Arbitraries.of("", "", "", " ", "\r\n\t ");
  }
}
