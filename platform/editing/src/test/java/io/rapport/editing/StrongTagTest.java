package io.rapport.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrongTagTest {

  @Test
  void a_version_that_went_out_comes_back() {
    assertThat(StrongTag.of(7)).isEqualTo("\"7\"");
    assertThat(StrongTag.versions(Optional.of(StrongTag.of(7)), 9).orElseThrow())
        .containsExactly(7L);
  }

  @Test
  void any_version_will_do_without_a_header_or_with_a_star() {
    assertThat(StrongTag.versions(Optional.empty(), 9)).isEmpty();
    assertThat(StrongTag.versions(Optional.of(" * "), 9)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1\",\"22\"", "\"1\", \"22\"", "W/\"3\", \"1\", \"x\", \"22\""})
  void one_of_several_will_do(String header) {
    assertThat(StrongTag.versions(Optional.of(header), 9).orElseThrow())
        .containsExactlyInAnyOrder(1L, 22L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "7", "W/\"7\"", "\"\"", "\"-7\"", "\"+7\"", "\"7", "\"x7\"", "x\"7\""})
  void a_tag_that_was_never_given_is_no_version(String header) {
    assertThat(StrongTag.versions(Optional.of(header), 9).orElseThrow()).isEmpty();
  }

  @Test
  void a_tag_with_more_digits_than_a_version_was_never_given() {
    var header = Optional.of("\"0000000007\", \"999999999\", \"1000000000000000000\"");

    assertThat(StrongTag.versions(header, 9).orElseThrow()).containsExactly(999_999_999L);
    assertThat(StrongTag.versions(header, 18).orElseThrow())
        .containsExactlyInAnyOrder(7L, 999_999_999L);
  }
}
