package io.rapport.tracking.domain.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @Test
  void a_value_is_written_without_blanks_and_in_its_order() {
    // Given
    var fields = new LinkedHashMap<String, Json>();
    fields.put("z", new JsonNumber("1.10"));
    fields.put("a", new JsonArray(List.of(JsonBoolean.of(true), JsonBoolean.FALSE, JsonNull.NULL)));
    fields.put("m", JsonObject.EMPTY);

    // When
    var text = new JsonObject(fields).text();

    // Then
    assertThat(text).isEqualTo("{\"z\":1.10,\"a\":[true,false,null],\"m\":{}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "quote \" and \\ backslash",
        "line\nfeed\r\ttab\b\f",
        "\u0001\u001f\u007f\u2028",
        "ünï😀",
        "</script>"
      })
  void a_text_is_read_back_as_it_was(String text) throws JsonProcessingException {
    var written = JsonObject.EMPTY.with(text, new JsonText(text)).text();

    var read = new ObjectMapper().readTree(written);

    assertThat(read.get(text).textValue()).isEqualTo(text);
  }

  @Test
  void a_text_loses_nul_and_halves_of_surrogate_pairs() {
    assertThat(new JsonText("a\0b\ud800c\udc00d😀\0").value()).isEqualTo("ab\ufffdc\ufffdd😀");
  }

  @Test
  void null_and_the_empty_text_are_as_good_as_missing() {
    assertThat(List.of(JsonNull.NULL, new JsonText(""), new JsonText("\0")))
        .allMatch(Json::isMissing);
    assertThat(List.of(new JsonText(" "), new JsonNumber("0"), JsonBoolean.FALSE, JsonObject.EMPTY))
        .noneMatch(Json::isMissing);
  }
}
