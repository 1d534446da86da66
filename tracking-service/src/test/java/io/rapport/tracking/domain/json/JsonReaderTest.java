package io.rapport.tracking.domain.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

  private static final List<String> SEEDS =
      List.of(
          """
          {"a":{"b":[1,-2.50,1e9,0],"c":{}},"d":"text","e":[true,false,null,[],{"f":"g"}]}\
          """,
          """
          {"a":{"quote":"\\"\\\\","line":"\\n\\r\\t","rest":"\\/\\b\\f","hex":"\\u00e4\\u0000"}}\
          """,
          """
          { "a" : { "blank" : [ 1 , 2 ] , "x":{"y":1 }} , "b":[ ] }\
          """,
          """
          {"a":{"same":1,"same":2,"other":{"in":1,"in":2}},"b":{"same":3}}\
          """,
          """
          {"long":{"a long name with ünicode":"and a long text, longer than eight bytes, 😀 €"}}\
          """,
          """
          {"nul":["\\u0000","x\\u0000\\u00000"],"\\u0000":{"\\u0041\\u0000":1,"A":2}}\
          """);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "\"\"",
        " {\"a\" :\t1 }\r\n",
        "[[[]],{\"a\":{\"b\":{}}}]",
        "{\"a\":{\"b\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\\uD83D\\uDE00\"}}",
        "{\"a\":[{\"b\":1,\"b\":2}]}",
        "[0,-0,0.0,-0.0e+0,1E5,1e-5,10,9007199254740993,1.10]",
        "[true,false,null]",
        "{\"ä\":{\"€\":\"😀\u007f\u2028\"}}",
        "{\"\":{\"\":\"\"}}"
      })
  void a_text_is_read_as_others_read_it(String text) throws MalformedJson {
    var bytes = text.getBytes(UTF_8);

    var read = read(bytes);

    assertThat(read).isEqualTo(ReadByJackson.value(bytes).orElseThrow());
    assertThat(read.text()).isEqualTo(ReadByJackson.value(bytes).orElseThrow().text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[",
        "{]",
        "[}",
        "{\"a\":[1}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{,}",
        "[1,]",
        "[,1]",
        "[1 2]",
        "{a:1}",
        "{1:1}",
        "{'a':1}",
        "{\"a\":1 \"b\":2}",
        "\"",
        "\"a",
        "\"\\",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"\\u123",
        "\"line\nfeed\"",
        "\"nul\0\"",
        "[\"seven b\1\"]",
        "01",
        "-",
        "+1",
        ".5",
        "1.",
        "1e",
        "1e+",
        "--1",
        "0x1",
        "NaN",
        "Infinity",
        "tru",
        "truE",
        "nul",
        "1 1",
        "{}{}",
        "[]]",
        "/**/1",
        "1//"
      })
  void what_is_no_JSON_is_refused_wherever_it_stands(String text) {
    assertThatThrownBy(() -> read(text.getBytes(UTF_8))).isInstanceOf(MalformedJson.class);
    assertThatThrownBy(() -> read(("{\"a\":{\"b\":" + text + "}}").getBytes(UTF_8)))
        .isInstanceOf(MalformedJson.class);
    assertThat(ReadByJackson.value(text.getBytes(UTF_8))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u00ff",
        "\u00c0\u0080",
        "\u00c1\u00bf",
        "\u00e0\u0080\u0080",
        "\u00ed\u00a0\u0080",
        "\u00f0\u0080\u0080\u0080",
        "\u00f4\u0090\u0080\u0080",
        "\u00f5\u0080\u0080\u0080",
        "\u0080",
        "\u00c3",
        "\u00e2\u0082",
        "\u00f0\u009f\u0098",
        "\u00c3(",
        "\u00e2\u0082("
      })
  void what_is_no_UTF_8_is_no_JSON(String bytes) {
    for (var text : List.of("\"%s\"", "\"%s", "[[\"%s\"]]", "{\"%s\":1}")) {
      assertThatThrownBy(() -> read(text.formatted(bytes).getBytes(ISO_8859_1)))
          .isInstanceOf(MalformedJson.class);
    }
  }

  @Test
  void what_is_nested_deeper_than_asked_for_is_passed_over() throws MalformedJson {
    var reader = new JsonReader("[{\"a\":[[1]]},2]".getBytes(UTF_8));

    assertThat(reader.enterArray()).isTrue();
    assertThat(reader.value(2)).isEmpty();
    assertThat(reader.moreItems()).isTrue();
    assertThat(reader.value(0)).contains(new JsonNumber("2"));
    assertThat(reader.moreItems()).isFalse();
    assertThat(reader.isAtEnd()).isTrue();
  }

  @Test
  void a_depth_that_is_asked_for_is_kept() throws MalformedJson {
    assertThat(new JsonReader("[[[ ]]]".getBytes(UTF_8)).value(3)).isPresent();
    assertThat(new JsonReader("[[[]]]".getBytes(UTF_8)).value(3)).isPresent();
    assertThat(new JsonReader("[[[ ]]]".getBytes(UTF_8)).value(2)).isEmpty();
    assertThat(new JsonReader("[[[]]]".getBytes(UTF_8)).value(2)).isEmpty();
  }

  @Test
  void nobody_nests_without_an_end() {
    assertThatThrownBy(() -> read(("[".repeat(100_000)).getBytes(UTF_8)))
        .isInstanceOf(MalformedJson.class);
  }

  @Test
  void an_object_of_many_names_is_read_too() throws MalformedJson {
    // Given
    var text = new StringBuilder("{\"a\":{\"b\":0");
    for (int i = 0; i < 1000; i++) {
      text.append(",\"").append(i % 700).append("\":").append(i);
    }
    var bytes = text.append("}}").toString().getBytes(UTF_8);

    // When
    var read = read(bytes);

    // Then
    assertThat(read.text()).isEqualTo(ReadByJackson.value(bytes).orElseThrow().text());
  }

  /** Jackson takes no such name, which would cost the whole batch. */
  @Test
  void halves_of_surrogate_pairs_are_cleaned_in_names_too() throws MalformedJson {
    var text = "{\"\\ud800\":{\"\\udc00x\":[\"\\ud83d\\ude00\",\"\\ud83d\"]}}";

    assertThat(read(text.getBytes(UTF_8)).text())
        .isEqualTo("{\"\ufffd\":{\"\ufffdx\":[\"\ud83d\ude00\",\"\ufffd\"]}}");
  }

  /** What is kept where it lies must be what would be written, whatever a client makes up. */
  @Test
  void whatever_becomes_of_a_text_it_is_read_as_others_read_it() {
    var random = new Random(42);
    for (int i = 0; i < 100_000; i++) {
      var text = SEEDS.get(random.nextInt(SEEDS.size()));
      for (int changes = random.nextInt(4); changes > 0; changes--) {
        text = changed(text, random);
      }
      var bytes = text.getBytes(UTF_8);
      assertThat(readIfJson(bytes).map(Json::text))
          .as(text)
          .isEqualTo(ReadByJackson.value(bytes).map(Json::text));
    }
  }

  /** Without a piece, with a piece twice, or with another character. */
  private static String changed(String text, Random random) {
    var points = text.codePoints().toArray();
    int from = random.nextInt(points.length);
    int to = from + random.nextInt(Math.min(12, points.length - from) + 1);
    var before = new String(points, 0, from);
    var piece = new String(points, from, to - from);
    var after = new String(points, to, points.length - to);
    var other = "{}[]:,\"\\u0019eE+-. \n\ttrue/äb\0\1";
    return switch (random.nextInt(3)) {
      case 0 -> before + after + " ".repeat(before.isEmpty() && after.isEmpty() ? 1 : 0);
      case 1 -> before + piece + piece + after;
      default -> before + other.charAt(random.nextInt(other.length())) + after;
    };
  }

  private static Optional<Json> readIfJson(byte[] text) {
    try {
      return Optional.of(read(text));
    } catch (MalformedJson noJson) {
      return Optional.empty();
    }
  }

  private static Json read(byte[] text) throws MalformedJson {
    var reader = new JsonReader(text);
    var value = reader.value(1000).orElseThrow();
    if (!reader.isAtEnd()) {
      throw new MalformedJson(reader.position());
    }
    return value;
  }
}
