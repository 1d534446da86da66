package io.rapport.metrics.adapter.out.duckdb;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The SQL of this adapter, below {@code sql/duckdb/}. */
final class Resources {

  private static final Pattern PART = Pattern.compile("\\{sql ([a-z_.]+)}");

  private static final Map<String, String> READ = new ConcurrentHashMap<>();

  private Resources() {}

  /** A file, with every {@code {sql name}} in it being another one. */
  static String read(String name) {
    var known = READ.get(name);
    if (known == null) {
      known = whole(name);
      READ.put(name, known);
    }
    return known;
  }

  private static String whole(String name) {
    return PART.matcher(file(name))
        .replaceAll(part -> Matcher.quoteReplacement(read(part.group(1) + ".sql").strip()));
  }

  private static String file(String name) {
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
