package io.rapport.gateway.domain.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {

  /** The examples of RFC 7396, appendix A, in which target and patch are objects. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a":"b"}             | {"a":"c"}                  | {"a":"c"}
          {"a":"b"}             | {"b":"c"}                  | {"a":"b","b":"c"}
          {"a":"b"}             | {"a":null}                 | {}
          {"a":"b","b":"c"}     | {"a":null}                 | {"b":"c"}
          {"a":["b"]}           | {"a":"c"}                  | {"a":"c"}
          {"a":"c"}             | {"a":["b"]}                | {"a":["b"]}
          {"a":{"b":"c"}}       | {"a":{"b":"d","c":null}}   | {"a":{"b":"d"}}
          {"a":[{"b":"c"}]}     | {"a":[1]}                  | {"a":[1]}
          {"a":"foo"}           | {"b":[1,null]}             | {"a":"foo","b":[1,null]}
          {}                    | {"a":{"bb":{"ccc":null}}}  | {"a":{"bb":{}}}
          """)
  void merges_as_the_rfc_says(String target, String patch, String expected)
      throws JsonProcessingException {
    assertThat(MergePatch.apply(object(target), object(patch))).isEqualTo(object(expected));
  }

  private static Map<String, Object> object(String json) throws JsonProcessingException {
    return new ObjectMapper().readValue(json, new TypeReference<>() {});
  }
}
