package io.rapport.metrics.adapter.out.duckdb;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The SQL of this adapter, below {@code sql/duckdb/}. */
final class Resources {

  private Resources() {}

  static String read(String name) {
    try (var file = Resources.class.getResourceAsStream("/sql/duckdb/" + name)) {
      if (file == null) {
        throw new FileNotFoundException("sql/duckdb/" + name + " is missing");
      }
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
