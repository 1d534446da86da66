package io.rapport.contracts;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The published schema files and their SHA-256, in the format of {@code sha256sum}. */
record SchemaLock(Map<String, String> sums) {

  static SchemaLock read(Path lock) throws IOException {
    return new SchemaLock(
        Files.readAllLines(lock).stream()
            .map(line -> line.split("  ", 2))
            .collect(toMap(line -> line[1], line -> line[0])));
  }

  static SchemaLock of(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      return new SchemaLock(
          files
              .filter(file -> file.toString().endsWith(".avsc"))
              .collect(toMap(file -> directory.relativize(file).toString(), SchemaLock::sum)));
    }
  }

  /** What is wrong with the schemas as they are, and what to do about it. */
  List<String> findings(SchemaLock present) {
    var paths = new TreeSet<>(sums.keySet());
    paths.addAll(present.sums.keySet());
    return paths.stream()
        .filter(path -> !sums.getOrDefault(path, "").equals(present.sums.getOrDefault(path, "")))
        .map(path -> finding(path, present))
        .toList();
  }

  private String finding(String path, SchemaLock present) {
    if (!present.sums.containsKey(path)) {
      return path + " was published and is gone: topics still hold its messages, so put it back";
    }
    if (!sums.containsKey(path)) {
      return path
          + " is new: to publish it for ever, append to contracts/schemas.lock the line\n"
          + present.sums.get(path)
          + "  "
          + path;
    }
    return path
        + " was published and is changed: take the change back, and add a new version beside it"
        + " (contracts/README.md)";
  }

  private static String sum(Path file) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
