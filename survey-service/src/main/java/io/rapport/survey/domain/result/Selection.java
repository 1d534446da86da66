package io.rapport.survey.domain.result;

import io.rapport.survey.domain.response.Channel;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which answers to a survey are meant; what says nothing means all.
 *
 * @param from dated from this moment on
 * @param to dated before this one
 * @param attributes by name, as they are written out
 * @param words every one of which stands in some text of the answer
 * @param saying any of which the answer says
 */
public record Selection(
    Whose whose,
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<Integer> version,
    Optional<Channel> channel,
    Optional<String> language,
    Map<String, String> attributes,
    List<String> words,
    List<Mark> saying,
    Optional<Boolean> completed) {

  /** Who gave an answer. */
  public enum Whose {
    ANYBODY,
    PEOPLE,
    MACHINES
  }

  /** Everything. */
  public static final Selection ALL =
      new Selection(
          Whose.ANYBODY,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          List.of(),
          List.of(),
          Optional.empty());

  public Selection {
    attributes = Map.copyOf(new LinkedHashMap<>(attributes));
    words = List.copyOf(words);
    saying = List.copyOf(saying);
  }

  /** The same, of another time. */
  public Selection between(Instant start, Instant end) {
    return between(Optional.of(start), Optional.of(end));
  }

  /** The same, of another time. */
  public Selection between(Optional<Instant> start, Optional<Instant> end) {
    return new Selection(
        whose, start, end, version, channel, language, attributes, words, saying, completed);
  }

  /** The same, of these. */
  public Selection of(Whose these) {
    return new Selection(
        these, from, to, version, channel, language, attributes, words, saying, completed);
  }

  /** Whether it says something that only an answer can be: showings have no such thing. */
  public boolean isAboutAnswersAlone() {
    return language.isPresent()
        || !attributes.isEmpty()
        || !words.isEmpty()
        || !saying.isEmpty()
        || completed.isPresent();
  }
}
