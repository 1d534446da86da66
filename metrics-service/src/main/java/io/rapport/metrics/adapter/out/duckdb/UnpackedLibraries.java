package io.rapport.metrics.adapter.out.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * The driver unpacks its library, 72 MB, into the temporary folder at each start, and a process
 * that is killed leaves it there. A library that is still in use survives being deleted.
 */
final class UnpackedLibraries {

  private static final Logger LOG = Logger.getLogger(UnpackedLibraries.class);
  private static final Duration SURELY_LOADED = Duration.ofMinutes(5);

  private UnpackedLibraries() {}

  static void deleteAbandoned() {
    deleteAbandoned(Path.of(System.getProperty("java.io.tmpdir")), Instant.now());
  }

  static void deleteAbandoned(Path folder, Instant now) {
    try (var files = Files.newDirectoryStream(folder, "libduckdb_java*.so")) {
      for (var file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(SURELY_LOADED))) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      LOG.warnf(e, "Cannot clean up unpacked libraries: folder=%s", folder);
    }
  }
}
