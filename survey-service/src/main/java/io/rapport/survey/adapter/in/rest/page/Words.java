package io.rapport.survey.adapter.in.rest.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.survey.domain.language.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The page's own words in one language.
 *
 * @param by the words by what they are for
 */
public record Words(Language language, Map<String, String> by) {

  static final Set<String> TAGS = Set.of("en", "de", "fr", "es", "it", "pt", "nl", "ar");

  private static final Set<String> FROM_RIGHT_TO_LEFT =
      Set.of("ar", "dv", "fa", "he", "ks", "ku", "ps", "sd", "ug", "ur", "yi");

  private static final Map<String, Words> ALL =
      TAGS.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Words::read));

  /** The words of this language, or of a broader one; else English. */
  static Words in(Language language) {
    return in(List.of(language));
  }

  /** The words of the first of these languages that has some; else English. */
  static Words in(List<Language> wished) {
    return wished.stream()
        .flatMap(language -> language.andBroader().stream())
        .map(Language::tag)
        .filter(ALL::containsKey)
        .findFirst()
        .map(Words::of)
        .orElseGet(() -> of(Language.ENGLISH.tag()));
  }

  /** In which direction a language is written, as HTML says it. */
  static String direction(Language language) {
    var broadest = language.andBroader().getLast().tag();
    return FROM_RIGHT_TO_LEFT.contains(broadest) ? "rtl" : "ltr";
  }

  public String get(String key) {
    return Objects.requireNonNull(by.get(key), key);
  }

  /** The words with a value in them. */
  String get(String key, String value) {
    return get(key).replace("{}", value);
  }

  private static Words of(String tag) {
    return Objects.requireNonNull(ALL.get(tag), tag);
  }

  private static Words read(String tag) {
    var file = "/words/" + tag + ".properties";
    var words = new Properties();
    try (var in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file)) {
      words.load(new InputStreamReader(in, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Words(
        new Language(tag),
        words.stringPropertyNames().stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), words::getProperty)));
  }
}
