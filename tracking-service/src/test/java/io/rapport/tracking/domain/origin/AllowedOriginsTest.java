package io.rapport.tracking.domain.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedOriginsTest {

  private static final AllowedOrigins SHOP =
      new AllowedOrigins(Set.of("https://Shop.example", "http://localhost:3000"));

  @Test
  void without_a_name_every_page_may() {
    assertThat(AllowedOrigins.ANY.allow(Optional.of("https://evil.example"))).isTrue();
  }

  @Test
  void a_server_names_no_origin_and_may() {
    assertThat(SHOP.allow(Optional.empty())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://shop.example", "http://localhost:3000"})
  void a_named_one_may(String origin) {
    assertThat(SHOP.allow(Optional.of(origin))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://shop.example",
        "https://shop.example:8443",
        "https://shop.example.evil.example",
        "https://a.shop.example",
        "null",
        ""
      })
  void a_foreign_one_may_not(String origin) {
    assertThat(SHOP.allow(Optional.of(origin))).isFalse();
  }
}
