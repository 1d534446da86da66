package io.rapport.survey.domain.language;

import io.rapport.survey.domain.Fault;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * In which languages a survey can be read.
 *
 * @param original the one that it is written in
 * @param translations by language, and in each by the place where a phrase stands
 */
public record Languages(Language original, Map<Language, Map<String, String>> translations) {

  public Languages {
    var copy = new LinkedHashMap<Language, Map<String, String>>();
    translations.forEach(
        (language, phrases) ->
            copy.put(language, Collections.unmodifiableMap(new LinkedHashMap<>(phrases))));
    translations = Collections.unmodifiableMap(copy);
  }

  /** One language and no translations. */
  public static Languages only(Language original) {
    return new Languages(original, Map.of());
  }

  /** All of them, the original first. */
  public Set<Language> all() {
    var all = new LinkedHashSet<Language>();
    all.add(original);
    all.addAll(translations.keySet());
    return all;
  }

  /**
   * The first language that somebody wishes and there is, or what is broader; else the original.
   */
  public Language best(List<Language> wished) {
    return wished.stream()
        .flatMap(wish -> wish.andBroader().stream())
        .filter(all()::contains)
        .findFirst()
        .orElse(original);
  }

  /** Phrase by phrase in this language, else in a broader one, else as it was written. */
  public Translator into(Language language) {
    var chain = chain(language);
    return (place, written) -> phrase(chain, place).orElse(written);
  }

  /** What is not translated, or is no phrase of what is written. */
  public Stream<Fault> faults(Set<String> places) {
    return translations.keySet().stream()
        .flatMap(language -> Stream.concat(missing(language, places), strange(language, places)));
  }

  private Stream<Fault> missing(Language language, Set<String> places) {
    if (language.equals(original)) {
      return Stream.of(new Fault(field(language), "is the language that the survey is written in"));
    }
    if (language.andBroader().contains(original)) {
      return Stream.empty();
    }
    var chain = chain(language);
    return places.stream()
        .filter(place -> phrase(chain, place).isEmpty())
        .map(place -> new Fault(field(language) + "." + place, "is missing"));
  }

  private Stream<Fault> strange(Language language, Set<String> places) {
    return phrases(language).keySet().stream()
        .filter(place -> !places.contains(place))
        .map(place -> new Fault(field(language) + "." + place, "is no text of this survey"));
  }

  /** The translations that a phrase is looked up in, one after the other. */
  private List<Map<String, String>> chain(Language language) {
    return language.andBroader().stream()
        .takeWhile(one -> !one.equals(original))
        .map(this::phrases)
        .toList();
  }

  private Map<String, String> phrases(Language language) {
    return translations.getOrDefault(language, Map.of());
  }

  private static Optional<String> phrase(List<Map<String, String>> chain, String place) {
    return chain.stream().flatMap(one -> Stream.ofNullable(one.get(place))).findFirst();
  }

  private static String field(Language language) {
    return "translations." + language;
  }
}
