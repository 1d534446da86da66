package io.rapport.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.problems.ProblemException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

  private static final Cup BLUE = new Cup("blue");

  @Test
  void without_the_header_there_is_no_key() {
    assertThat(IdempotencyKey.of(Optional.empty(), BLUE)).isEmpty();
    assertThat(IdempotencyKey.of(Optional.empty(), Map.of())).isEmpty();
  }

  @Test
  void the_same_request_has_the_same_key_and_another_has_not() {
    var first = IdempotencyKey.of(Optional.of("k"), BLUE);

    assertThat(IdempotencyKey.of(Optional.of("k"), new Cup("blue"))).isEqualTo(first);
    assertThat(IdempotencyKey.of(Optional.of("k"), new Cup("red"))).isNotEqualTo(first);
    assertThat(IdempotencyKey.of(Optional.of("l"), BLUE)).isNotEqualTo(first);
  }

  @Test
  void the_order_of_fields_does_not_matter() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("size", 2);
    fields.put("colour", "blue");
    var turned = new LinkedHashMap<String, Object>();
    turned.put("colour", "blue");
    turned.put("size", 2);

    assertThat(IdempotencyKey.of(Optional.of("k"), fields))
        .isEqualTo(IdempotencyKey.of(Optional.of("k"), turned));
  }

  /** {@code printf '%s' 'Cup[colour=blue]' | sha256sum}, and {@code '{colour=blue}'}. */
  @Test
  void what_services_have_kept_stays_readable() {
    assertThat(IdempotencyKey.of(Optional.of("k"), BLUE))
        .contains(
            new IdempotencyKey(
                "k", "bc07cfa7b4924aebb9e49b5af159c63ad4016fe5ca952c98d3dce768875a7156"));
    assertThat(IdempotencyKey.of(Optional.of("k"), Map.of("colour", "blue")))
        .contains(
            new IdempotencyKey(
                "k", "345c9eeeb592830942374ad0da0f356f46ac6dda594deeb2f6668712f5d3af97"));
  }

  @Test
  void a_key_has_at_most_255_characters() {
    var longest = "k".repeat(255);

    assertThat(IdempotencyKey.of(Optional.of(longest), BLUE).orElseThrow().value())
        .isEqualTo(longest);
    assertRefused(longest + "k");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void a_blank_key_is_refused(String key) {
    assertRefused(key);
  }

  private static void assertRefused(String key) {
    assertThatThrownBy(() -> IdempotencyKey.of(Optional.of(key), BLUE))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("Idempotency-Key: must have 1 to 255 characters");
    assertThatThrownBy(() -> IdempotencyKey.of(Optional.of(key), Map.of()))
        .isInstanceOf(ProblemException.class);
  }

  private record Cup(String colour) {}
}
