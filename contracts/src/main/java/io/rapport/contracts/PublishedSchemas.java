package io.rapport.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;

/**
 * Every schema version that a topic ever carried, oldest first; a version's place is its number
 * less one.
 */
record PublishedSchemas(List<Schema> versions) {

  PublishedSchemas {
    versions = List.copyOf(versions);
  }

  static PublishedSchemas of(TopicDeclaration topic) {
    return new PublishedSchemas(
        IntStream.rangeClosed(1, topic.version())
            .mapToObj(version -> read(topic.name() + "/v" + version + ".avsc"))
            .toList());
  }

  Schema version(int version) {
    return versions.get(version - 1);
  }

  private static Schema read(String path) {
    try (InputStream file = Resources.open(path)) {
      return new SchemaParser().parse(file).mainSchema();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
