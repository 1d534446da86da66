package io.rapport.metrics.adapter.in.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepeatedTextsTest {

  private final RepeatedTexts texts = new RepeatedTexts();

  @Test
  void a_text_that_comes_again_is_the_same_object() {
    var first = texts.one(arriving("Chrome"));

    assertThat(texts.one(arriving("Chrome"))).isSameAs(first);
    assertThat(texts.maybe(arriving("Chrome")).orElseThrow()).isSameAs(first);
  }

  @Test
  void every_text_stays_itself_however_many_there_are() {
    assertThat(IntStream.range(0, 10_000).mapToObj(Integer::toString))
        .allSatisfy(text -> assertThat(texts.one(arriving(text))).isEqualTo(text));
  }

  @Test
  void a_long_text_is_not_kept() {
    var first = texts.one("a".repeat(1025));

    assertThat(texts.one("a".repeat(1025))).isNotSameAs(first).isEqualTo(first);
  }

  @Test
  void no_text_is_none() {
    assertThat(texts.maybe(null)).isEmpty();
  }

  /** As a message brings it. */
  private static String arriving(String text) {
    return new String(text.toCharArray());
  }
}
