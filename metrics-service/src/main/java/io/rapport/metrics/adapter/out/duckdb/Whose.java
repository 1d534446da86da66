package io.rapport.metrics.adapter.out.duckdb;

import java.util.Optional;

/**
 * Where rows say whose they are.
 *
 * @param key what of a person they name: its {@code number} or its name, {@code person}
 * @param column where they name it
 * @param moment where they have a moment of their own, before which persons are looked at
 */
record Whose(String key, String column, Optional<String> moment) {

  static Whose numbered(String column) {
    return new Whose("number", column, Optional.empty());
  }

  static Whose named(String column) {
    return new Whose("person", column, Optional.empty());
  }

  Whose at(String column) {
    return new Whose(key, this.column, Optional.of(column));
  }

  /** Whether it is the person {@code v}. */
  String isSame() {
    return "v.%s = %s".formatted(key, column);
  }
}
