package io.rapport.metrics.adapter.out.duckdb;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.metrics.domain.ingest.LogPartition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A part of the archive: a folder of Parquet files for each table, and what it is. */
record ArchivePart(Path folder) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FORMAT = 1;

  int number() {
    return Integer.parseInt(folder.getFileName().toString());
  }

  /** Where the rows of a table are. */
  Path table(String name) {
    return folder.resolve(name);
  }

  /** The files of a table that hold anything. */
  List<Path> files(String table) {
    if (!Files.isDirectory(table(table))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(table(table))) {
      return files.filter(file -> file.toString().endsWith(".parquet")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Instant writtenAt() {
    return Instant.parse(about().writtenAt());
  }

  /** Everything before it, and this part with it, reaches so far. */
  Map<LogPartition, Long> ends() {
    return about().ends().stream()
        .collect(
            Collectors.toMap(
                end -> new LogPartition(end.topic(), end.topicId(), end.partition()), End::next));
  }

  void describe(Instant writtenAt, Map<LogPartition, Long> ends) {
    var lines =
        ends.entrySet().stream()
            .map(
                end ->
                    new End(
                        end.getKey().topic(),
                        end.getKey().topicId(),
                        end.getKey().partition(),
                        end.getValue()))
            .toList();
    try {
      JSON.writerWithDefaultPrettyPrinter()
          .writeValue(description().toFile(), new About(FORMAT, writtenAt.toString(), lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private About about() {
    try {
      var about = JSON.readValue(description().toFile(), About.class);
      if (about.format() != FORMAT) {
        throw new IllegalStateException("A later version wrote " + folder);
      }
      return about;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path description() {
    return folder.resolve("part.json");
  }

  private record About(int format, String writtenAt, List<End> ends) {}

  private record End(String topic, String topicId, int partition, long next) {}
}
