package io.rapport.metrics.domain.selection;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads names of events and properties of JSON values.
 *
 * @param refuse takes the field and the reason
 */
public record NamesReader(BiConsumer<String, String> refuse) {

  private static final int MOST = 100;
  private static final int LONGEST = 200;

  /** A name; empty where nothing stands, and where none can be read. */
  public Optional<String> one(String field, @Nullable Object value) {
    if (value == null) {
      return Optional.empty();
    }
    var name = name(value);
    if (name.isEmpty()) {
      refuse.accept(field, "must be a name of 1 to " + LONGEST + " characters");
    }
    return name;
  }

  /** A list of names; empty where nothing stands, and where none can be read. */
  public Optional<Set<String>> all(String field, @Nullable Object value) {
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof List<?> list && !list.isEmpty() && list.size() <= MOST) {
      var names = new HashSet<String>();
      list.forEach(one -> name(one).ifPresent(names::add));
      if (names.size() == new HashSet<>(list).size()) {
        return Optional.of(names);
      }
    }
    refuse.accept(
        field, "must be a list of 1 to " + MOST + " names of 1 to " + LONGEST + " characters");
    return Optional.empty();
  }

  private static Optional<String> name(@Nullable Object value) {
    return value instanceof String text && !text.isBlank() && text.length() <= LONGEST
        ? Optional.of(text)
        : Optional.empty();
  }
}
