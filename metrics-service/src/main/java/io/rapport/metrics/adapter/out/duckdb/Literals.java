package io.rapport.metrics.adapter.out.duckdb;

import static java.util.stream.Collectors.joining;

import java.util.Optional;

/**
 * Whole numbers as SQL has them. The database looks at the values of a plan when it decides which
 * parts of a table to skip, and does not know yet what is bound.
 */
final class Literals {

  private Literals() {}

  /** The value as a literal of its own type; empty for what may say anything. */
  static Optional<String> of(Object value) {
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
}
