package io.rapport.survey.domain.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlMatchTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          EXACT,    /pricing,                   https://shop.example/pricing,           true
          EXACT,    /pricing,                   https://shop.example/pricing?a=b#top,   true
          EXACT,    /pricing,                   https://shop.example/pricing/team,      false
          EXACT,    /pricing,                   /pricing,                               true
          EXACT,    /,                          https://shop.example,                   true
          EXACT,    /?a=b,                      https://shop.example?a=b,               true
          EXACT,    https://shop.example/cart,  https://shop.example/cart?x=1,          true
          EXACT,    https://shop.example/cart,  http://shop.example/cart,               false
          PREFIX,   /docs/,                     https://shop.example/docs/start,        true
          PREFIX,   /docs/,                     https://shop.example/en/docs/start,     false
          CONTAINS, utm_source=news,            https://shop.example/?utm_source=news,  true
          CONTAINS, top,                        https://shop.example/#top,              false
          GLOB,     /product/*/review,          https://shop.example/product/7/review,  true
          GLOB,     /product/*/review,          https://shop.example/product/7/reviews, false
          GLOB,     *.example/*,                https://shop.example/x,                 true
          GLOB,     /a*a,                       https://shop.example/a,                 false
          GLOB,     *,                          anything,                               true
          GLOB,     /exact,                     https://shop.example/exact?q,           true
          """)
  void an_address_is_meant_or_not(UrlMatch.Kind kind, String value, String url, boolean meant) {
    assertThat(new UrlMatch(kind, value).matches(url)).isEqualTo(meant);
  }

  @Test
  void a_hostile_pattern_and_address_take_no_time() {
    var match = new UrlMatch(UrlMatch.Kind.GLOB, "*a*a*a*a*a*a*a*a*a*b");

    assertThat(match.faults()).isEmpty();
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () -> {
          for (int i = 0; i < 1_000; i++) {
            assertThat(match.matches("a".repeat(2_048))).isFalse();
          }
        });
  }

  @Test
  void a_pattern_has_its_limits() {
    assertThat(new UrlMatch(UrlMatch.Kind.EXACT, "").faults()).hasSize(1);
    assertThat(new UrlMatch(UrlMatch.Kind.EXACT, "/" + "a".repeat(500)).faults()).hasSize(1);
    assertThat(new UrlMatch(UrlMatch.Kind.GLOB, "*".repeat(11)).faults()).hasSize(1);
  }
}
