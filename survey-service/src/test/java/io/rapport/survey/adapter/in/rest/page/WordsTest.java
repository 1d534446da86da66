package io.rapport.survey.adapter.in.rest.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.domain.language.Language;
import org.junit.jupiter.api.Test;

class WordsTest {

  private final Words english = Words.in(Language.ENGLISH);

  @Test
  void every_language_has_every_word_with_its_place_for_a_value() {
    assertThat(Words.TAGS)
        .allSatisfy(
            tag -> {
              var words = Words.in(new Language(tag));
              assertThat(words.language().tag()).isEqualTo(tag);
              assertThat(words.by().keySet()).isEqualTo(english.by().keySet());
              assertThat(words.by())
                  .allSatisfy(
                      (key, word) ->
                          assertThat(word)
                              .isNotBlank()
                              .matches(
                                  said -> said.contains("{}") == english.get(key).contains("{}")));
            });
  }

  @Test
  void a_broader_language_is_understood_and_english_at_the_last() {
    assertThat(Words.in(new Language("de-AT")).language()).isEqualTo(new Language("de"));
    assertThat(Words.in(new Language("ja")).language()).isEqualTo(Language.ENGLISH);
  }

  @Test
  void some_languages_are_written_from_right_to_left() {
    assertThat(Words.direction(new Language("ar-EG"))).isEqualTo("rtl");
    assertThat(Words.direction(new Language("de"))).isEqualTo("ltr");
  }
}
