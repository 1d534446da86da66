package io.rapport.metrics.adapter.out.duckdb;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whole numbers and plain words as SQL has them. The database looks at the values of a plan when it
 * decides which parts of a table to skip, and does not know yet what is bound; and it plans twice
 * what binds.
 */
final class Literals {

  /** Nothing in it can end a text, or mean something else in it. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 _.:/@-]{0,200}");

  /** To read more of them takes longer than to bind them. */
  private static final int FEW = 50;

  private Literals() {}

  /** The value as a literal of its own type; empty for what may say anything. */
  static Optional<String> of(Object value) {
    return switch (value) {
      case String text when isPlain(text) ->
          Optional.of("cast(%s as varchar)".formatted(word(text)));
      case Query.Strings(var texts)
          when texts.size() <= FEW && texts.stream().allMatch(Literals::isPlain) ->
          Optional.of(
              texts.stream()
                  .map(Literals::word)
                  .collect(joining(", ", "cast([", "] as varchar[])")));
      default -> ofNumber(value);
    };
  }

  /** The same of what is no text. */
  static Optional<String> ofNumber(Object value) {
    return switch (value) {
      case Long number -> Optional.of("cast(%d as bigint)".formatted(number));
      case Boolean yes -> Optional.of(yes.toString());
      // One text is read twenty times as fast as a list of so many literals.
      case Query.Longs(var numbers) ->
          Optional.of(
              numbers.stream()
                  .map(String::valueOf)
                  .collect(joining(", ", "cast('[", "]' as bigint[])")));
      default -> Optional.empty();
    };
  }

  private static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches();
  }

  private static String word(String plain) {
    return "'" + plain + "'";
  }
}
