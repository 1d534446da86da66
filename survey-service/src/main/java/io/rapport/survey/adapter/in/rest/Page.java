package io.rapport.survey.adapter.in.rest;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next the cursor of the part that follows, if there is one
 */
record Page<T>(List<T> items, Optional<String> next) {

  /** A list that is short enough to be one part. */
  static <D, T> Page<T> whole(List<D> found, Function<D, T> json) {
    return new Page<>(found.stream().map(json).toList(), Optional.empty());
  }

  /**
   * The part of this length.
   *
   * @param found one more than the part is long, where the list goes on
   */
  static <D, T> Page<T> of(
      List<D> found, int limit, Function<D, T> json, Function<D, String> cursor) {
    var part = found.subList(0, Math.min(limit, found.size()));
    return new Page<>(
        part.stream().map(json).toList(),
        found.size() > limit ? Optional.of(cursor.apply(part.getLast())) : Optional.empty());
  }
}
