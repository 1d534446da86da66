package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.alert.Alert;
import io.rapport.metrics.domain.annotation.Annotation;
import io.rapport.metrics.domain.segment.Segment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that was stored, once more, in files that outlive the store and the topics. A part is
 * a folder that is complete or not there; the last one says how far they reach.
 */
final class Archive {

  private static final String PART = "\\d{8}";
  private static final String WRITING = "writing";

  private final Path folder;

  Archive(Path folder) {
    this.folder = folder;
  }

  /** In the order they were written. */
  List<ArchivePart> parts() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches(PART))
          .sorted()
          .map(ArchivePart::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<ArchivePart> last() {
    var parts = parts();
    return parts.isEmpty() ? Optional.empty() : Optional.of(parts.getLast());
  }

  /** An empty folder for the next part; what was begun and not completed is gone. */
  ArchivePart begin() {
    try {
      DurableFiles.deleteAll(folder.resolve(WRITING));
      return new ArchivePart(Files.createDirectories(folder.resolve(WRITING)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From now on the part is there. */
  void complete(ArchivePart begun) {
    var number = last().map(part -> part.number() + 1).orElse(1);
    DurableFiles.syncAll(begun.folder());
    DurableFiles.move(begun.folder(), folder.resolve("%08d".formatted(number)));
  }

  /** Who was erased, when, and who asked for it. */
  LineFile erasures() {
    return new LineFile(folder.resolve("erased.jsonl"));
  }

  /** The groups of persons that projects have saved. */
  ShelfFile<Segment> segments() {
    return new ShelfFile<>(folder.resolve("segments.json"), Segment.class);
  }

  /** What projects want to be told of. */
  ShelfFile<Alert> alerts() {
    return new ShelfFile<>(folder.resolve("alerts.json"), Alert.class);
  }

  /** What happened beside the numbers. */
  ShelfFile<Annotation> annotations() {
    return new ShelfFile<>(folder.resolve("annotations.json"), Annotation.class);
  }

  /** How alerts stand, and what is to be told. */
  WatchFiles watches() {
    return new WatchFiles(folder.resolve("watches"));
  }

  /** What was decided about users, as it was decided. */
  Decisions decisions() {
    return new Decisions(new LineFile(folder.resolve("decisions.jsonl")));
  }
}
