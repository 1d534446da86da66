package io.rapport.survey.domain.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.survey.domain.Fault;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

  private static final Language DE = new Language("de");
  private static final Language AUSTRIA = new Language("de-AT");
  private static final Language FR = new Language("fr");
  private static final Languages LANGUAGES =
      new Languages(
          Language.ENGLISH,
          Map.of(
              DE, Map.of("hello", "Hallo", "potato", "Kartoffel"),
              AUSTRIA, Map.of("potato", "Erdapfel")));

  @ParameterizedTest
  @CsvSource({"de, de", "DE-at, de-AT", "zh-hant-tw, zh-Hant-TW", "es-419, es-419"})
  void a_language_is_known_by_its_tag(String tag, String language) {
    assertThat(Language.of(tag)).contains(new Language(language));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", "x", "deutsch-land-und-mehr-davon", "d e", "de;q=1", "<b>"})
  void what_is_no_language_is_none(String tag) {
    assertThat(Language.of(tag)).isEmpty();
    assertThatThrownBy(() -> new Language(tag)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void who_wishes_a_language_understands_the_broader_one() {
    assertThat(new Language("zh-Hant-TW").andBroader())
        .containsExactly(new Language("zh-Hant-TW"), new Language("zh-Hant"), new Language("zh"));
  }

  @Test
  void the_first_wish_that_there_is_is_granted() {
    assertThat(LANGUAGES.best(List.of(FR, AUSTRIA))).isEqualTo(AUSTRIA);
    assertThat(LANGUAGES.best(List.of(new Language("de-CH")))).isEqualTo(DE);
    assertThat(LANGUAGES.best(List.of(FR))).isEqualTo(Language.ENGLISH);
    assertThat(LANGUAGES.best(List.of())).isEqualTo(Language.ENGLISH);
  }

  @Test
  void what_is_not_translated_is_said_in_the_broader_language_and_then_as_written() {
    var austrian = LANGUAGES.into(AUSTRIA);

    assertThat(austrian.translate("potato", "potato")).isEqualTo("Erdapfel");
    assertThat(austrian.translate("hello", "hello")).isEqualTo("Hallo");
    assertThat(austrian.translate("bye", "bye")).isEqualTo("bye");
  }

  @Test
  void what_is_missing_and_what_is_strange_is_named_by_language() {
    assertThat(LANGUAGES.faults(Set.of("hello")))
        .containsExactlyInAnyOrder(
            new Fault("translations.de.potato", "is no text of this survey"),
            new Fault("translations.de-AT.potato", "is no text of this survey"));
    assertThat(LANGUAGES.faults(Set.of("hello", "potato", "bye")))
        .containsExactlyInAnyOrder(
            new Fault("translations.de.bye", "is missing"),
            new Fault("translations.de-AT.bye", "is missing"));
  }

  @Test
  void a_kind_of_the_original_needs_no_phrase_of_its_own() {
    var british = new Languages(Language.ENGLISH, Map.of(new Language("en-GB"), Map.of()));

    assertThat(british.faults(Set.of("hello"))).isEmpty();
  }

  @Test
  void the_original_is_no_translation() {
    assertThat(new Languages(DE, Map.of(DE, Map.of("hello", "Hallo"))).faults(Set.of("hello")))
        .containsExactly(
            new Fault("translations.de", "is the language that the survey is written in"));
  }

  @Test
  void all_languages_are_listed_the_original_first() {
    assertThat(LANGUAGES.all()).startsWith(Language.ENGLISH).contains(DE, AUSTRIA).hasSize(3);
    assertThat(Languages.only(FR).all()).containsExactly(FR);
  }
}
