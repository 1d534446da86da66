package io.rapport.metrics.adapter.in.rest;

import io.quarkus.runtime.StartupEvent;
import io.rapport.metrics.MetricsConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that lie for a moment only, in a folder of the service's own. */
@ApplicationScoped
class ScratchFiles {

  private final Path folder;

  ScratchFiles(MetricsConfig config) {
    this.folder = config.store().directory().resolve("scratch");
  }

  /** What was being made when the service ended is of no use to anybody. */
  void begin(@Observes StartupEvent started) throws IOException {
    Files.createDirectories(folder);
    try (var left = Files.list(folder)) {
      for (var file : (Iterable<Path>) left::iterator) {
        Files.delete(file);
      }
    }
  }

  /** An empty one, gone afterwards. */
  <T> T use(Work<T> work) throws IOException {
    var file = Files.createTempFile(folder, "", "");
    try {
      return work.with(file);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  long usableSpace() throws IOException {
    return Files.getFileStore(folder).getUsableSpace();
  }

  /** Does something with a file. */
  @FunctionalInterface
  interface Work<T> {
    T with(Path file) throws IOException;
  }
}
