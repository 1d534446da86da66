package io.rapport.contracts;

import static org.apache.avro.SchemaCompatibility.checkReaderWriterCompatibility;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/**
 * What keeps one version of a message from reading another; nothing, for schemas that may be
 * published.
 */
record CompatibilityGate(List<Schema> versions) {

  List<String> findings() {
    return IntStream.range(0, versions.size()).boxed().flatMap(this::findingsOfReader).toList();
  }

  private Stream<String> findingsOfReader(int reader) {
    return IntStream.range(0, versions.size()).boxed().flatMap(writer -> findings(reader, writer));
  }

  private Stream<String> findings(int reader, int writer) {
    return checkReaderWriterCompatibility(versions.get(reader), versions.get(writer))
        .getResult()
        .getIncompatibilities()
        .stream()
        .map(found -> "v%d cannot read v%d: %s".formatted(reader + 1, writer + 1, say(found)));
  }

  private static String say(Incompatibility found) {
    return found.getType() + " at " + found.getLocation();
  }
}
